import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { every, guardsOn, is, isSet, type Wanted } from "../posture/wanted";
import { on } from "./guards";
import type { AksParts } from "./parts";

/** What is encrypted and under which keys, and what nodes are. */
export const keysAndNodes = {
  "secrets-encryption": {
    stands: "on",
    controls: [
      "cis-aks-1.8.0/5.3.1",
      "soc2-2017/CC6.1",
      "iso-27001-2022/A.8.24",
      "hipaa/164.312.a.2.iv",
      "gdpr/32.1.a",
    ],
    guards: guardsOn(on.cluster, [
      is("securityProfile.azureKeyVaultKms.enabled", true, "require-aks-secrets-encryption"),
      isSet(
        "securityProfile.azureKeyVaultKms.keyId",
        "a key of ours",
        "require-aks-secrets-encryption",
      ),
      is("securityProfile.azureKeyVaultKms.keyVaultNetworkAccess", "Private"),
    ]),
  },
  "key-rotation": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.24", "pci-dss-4.0.1/3.7.4"],
    guards: [
      ...guardsOn(on.keys, [
        every(
          "rotationPolicy.lifetimeActions",
          "a rotation",
          isRotation,
          "require-key-vault-key-rotation",
        ),
      ]),
      ...guardsOn(on.vault, [
        is("properties.enablePurgeProtection", true, "require-key-vault-purge-protection"),
        is("properties.enableRbacAuthorization", true, "require-key-vault-rbac"),
        is("properties.publicNetworkAccess", "disabled", "disallow-key-vault-public-access"),
      ]),
    ],
  },
  "disk-encryption": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.24", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
    guards: [
      ...guardsOn(on.cluster, [
        isSet("diskEncryptionSetID", "a disk encryption set", "require-aks-disk-encryption-set"),
      ]),
      ...onNodes(is("enableEncryptionAtHost", true, "require-aks-host-encryption")),
      ...guardsOn(on.diskEncryption, [is("rotationToLatestKeyVersionEnabled", true)]),
    ],
  },
  "verified-boot": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.9", "soc2-2017/CC6.8"],
    guards: onNodes({
      property: "securityProfile",
      wanted: "secure boot and a virtual TPM, but on Arm, for which Azure has neither",
      holds: isVerified,
      rule: "require-aks-verified-boot",
    }),
  },
  "hardened-node-image": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.9", "iso-27001-2022/A.8.8"],
    guards: [
      ...onNodes(is("osSKU", "AzureLinux3", "disallow-aks-retired-node-images")),
      ...onNodes(is("securityProfile.sshAccess", "Disabled", "disallow-aks-node-ssh")),
    ],
  },
  "node-metadata": {
    stands: "compensated",
    because: "AKS has no switch that closes the metadata service of its machines to pods.",
    by:
      "The kubelet's identity has no right in Azure, so what a pod gets from the metadata service opens nothing; workloads " +
      "have identities of their own, and the default-deny network policy of every namespace lets none out to 169.254.169.254.",
    controls: ["cis-aks-1.8.0/5.2.1", "nsa-cisa-1.2/network-separation"],
    guards: guardsOn(on.cluster, [
      isSet("identityProfile.kubeletidentity.resourceId", "an identity of ours, without rights"),
      is("securityProfile.workloadIdentity.enabled", true, "require-aks-workload-identity"),
    ]),
  },
  "kubelet-read-only-port": {
    stands: "compensated",
    because: "AKS sets the port to 0 on every node and leaves no switch.",
    by: "The daily CIS scan reads the kubelet's arguments on the nodes, which nobody may change.",
    controls: ["iso-27001-2022/A.8.9"],
    guards: guardsOn(on.cluster, [
      is("nodeResourceGroupProfile.restrictionLevel", "ReadOnly", "require-aks-node-lockdown"),
    ]),
  },
  "node-lockdown": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.9", "iso-27001-2022/A.8.2"],
    guards: guardsOn(on.cluster, [
      is("nodeResourceGroupProfile.restrictionLevel", "ReadOnly", "require-aks-node-lockdown"),
    ]),
  },
  "node-repair": {
    stands: "compensated",
    because: "AKS repairs nodes by itself and has no switch to stop it.",
    by: "Nodes are replaced by new images each week, and the autoscaler replaces those that never come back.",
    controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14"],
    guards: [
      ...guardsOn(on.cluster, [
        is("autoUpgradeProfile.nodeOSUpgradeChannel", "NodeImage", "require-aks-auto-upgrade"),
      ]),
      ...guardsOn(on.pools, [is("enableAutoScaling", true)]),
    ],
  },
  "image-integrity": {
    stands: "compensated",
    because:
      "Image Integrity of AKS is a preview, and its policy add-on would be a second admission engine.",
    by: "Kyverno verifies signatures and digests at admission; images that nobody uses are taken off the nodes.",
    controls: ["soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
    guards: guardsOn(on.cluster, [
      is("securityProfile.imageCleaner.enabled", true, "require-aks-image-cleaner"),
    ]),
  },
  "spot-and-dedicated-pools": {
    stands: "capability",
    setting: "nodePools[].spot, nodePools[].taints",
    controls: ["soc2-2017/A1.1", "iso-27001-2022/A.8.6"],
    guards: guardsOn(on.pools, [
      {
        property: "scaleSetPriority",
        wanted: "Regular or Spot, as the pool asks",
        holds: (actual) => actual === "Regular" || actual === "Spot",
      },
    ]),
  },
  "multi-zone": {
    stands: "capability",
    setting: "zones",
    controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7"],
    guards: [
      ...onNodes(isSet("availabilityZones", "as many as zones says", "require-aks-zones")),
      ...guardsOn(on.cluster, [is("sku.tier", "Standard", "require-aks-paid-tier")]),
    ],
  },
} satisfies Partial<Record<CapabilityId, Hardening<AksParts>>>;

/** The same on the pool inside of the cluster and on those that are resources of their own. */
function onNodes(wanted: Wanted) {
  return [
    ...guardsOn(on.cluster, [{ ...wanted, property: `agentPoolProfiles.0.${wanted.property}` }]),
    ...guardsOn(on.pools, [wanted]),
  ];
}

function isRotation(action: unknown): boolean {
  const type = (action as { readonly action?: { readonly type?: unknown } }).action?.type;
  return typeof type === "string" && type.toLowerCase() === "rotate";
}

function isVerified(profile: unknown): boolean {
  const { enableSecureBoot, enableVTPM } = (profile ?? {}) as Readonly<Record<string, unknown>>;
  return typeof enableSecureBoot === "boolean" && enableSecureBoot === enableVTPM;
}
