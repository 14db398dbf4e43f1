import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { every, guardsOn, has, is, isSet, isUnset, matches } from "../posture/wanted";
import { on } from "./guards";
import type { EksParts } from "./parts";

const bottlerocket = matches(
  "amiType",
  "a Bottlerocket image",
  /^BOTTLEROCKET_/,
  "restrict-eks-node-image",
);

/** Keys, disks, and what nodes are made of. */
export const keysAndNodes = {
  "secrets-encryption": {
    stands: "on",
    controls: ["cis-eks-1.8.0/5.3.1", "soc2-2017/CC6.1", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
    guards: guardsOn(on.cluster, [
      isSet("encryptionConfig.provider.keyArn", "a KMS key", "require-eks-secrets-encryption"),
      has("encryptionConfig.resources", ["secrets"], "require-eks-secrets-encryption"),
    ]),
  },
  "key-rotation": {
    stands: "on",
    controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "gdpr/32.1.a"],
    guards: guardsOn(on.keys, [
      is("enableKeyRotation", true, "require-aws-kms-key-rotation"),
      is("deletionWindowInDays", 30, "require-aws-kms-deletion-window"),
    ]),
  },
  "node-metadata": {
    stands: "on",
    controls: ["nsa-cisa-1.2/authentication-authorization", "soc2-2017/CC6.1"],
    guards: guardsOn(on.templates, [
      is("metadataOptions.httpTokens", "required", "require-aws-imdsv2"),
      is("metadataOptions.httpPutResponseHopLimit", 1, "require-aws-imdsv2"),
    ]),
  },
  "disk-encryption": {
    stands: "on",
    controls: ["cis-eks-1.8.0/5.3.1", "soc2-2017/CC6.1", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
    guards: guardsOn(on.templates, [
      every(
        "blockDeviceMappings",
        "every disk encrypted under a KMS key",
        isEncrypted,
        "require-aws-encrypted-node-volumes",
      ),
    ]),
  },
  "verified-boot": {
    stands: "compensated",
    because: "EC2's Secure Boot depends on the image, and EKS has no switch for it",
    by: "Bottlerocket verifies its root file system block by block and restarts where it was changed",
    controls: ["soc2-2017/CC7.1", "iso-27001-2022/A.8.8"],
    guards: guardsOn(on.groups, [bottlerocket]),
  },
  "hardened-node-image": {
    stands: "on",
    controls: ["soc2-2017/CC7.1", "iso-27001-2022/A.8.8", "pci-dss-4.0.1/6.3.3"],
    guards: guardsOn(on.groups, [bottlerocket]),
  },
  "image-integrity": {
    stands: "compensated",
    because: "EKS verifies no signatures",
    by: "Kyverno admits only images that were signed by one of policies.signatures.signers",
    controls: ["soc2-2017/CC8.1"],
    guards: [],
  },
  "node-repair": {
    stands: "on",
    controls: ["soc2-2017/A1.2", "hipaa/164.308.a.7"],
    guards: guardsOn(on.groups, [is("nodeRepairConfig.enabled", true, "require-eks-node-repair")]),
  },
  "spot-and-dedicated-pools": {
    stands: "capability",
    setting: "nodePools[].spot, nodePools[].taints",
    controls: ["soc2-2017/A1.2"],
    guards: [
      ...guardsOn(on.spotGroups, [is("capacityType", "SPOT")]),
      ...guardsOn(on.dedicatedGroups, [every("taints", "as in the settings", isTaint)]),
    ],
  },
  "kubelet-read-only-port": {
    stands: "compensated",
    because: "EKS has no switch for it",
    by: "Bottlerocket's kubelet does not open it, and nodes admit port 10250 from the control plane only",
    controls: ["soc2-2017/CC6.6"],
    guards: guardsOn(on.groups, [bottlerocket]),
  },
  "node-lockdown": {
    stands: "compensated",
    because: "EKS nodes are instances of the account, and EKS locks nothing around them",
    by: "Bottlerocket has no shell and a root that cannot be written; no key pair opens a node",
    controls: ["cis-eks-1.8.0/5.4.3", "soc2-2017/CC6.1", "iso-27001-2022/A.8.5"],
    guards: guardsOn(on.templates, [isUnset("keyName", "disallow-eks-node-ssh")]),
  },
  "cost-allocation": {
    stands: "compensated",
    because: "Split cost data is switched on by the account that pays, for all of its accounts",
    by: "Every instance and volume carries the tags palisade:cluster and palisade:pool",
    controls: [],
    guards: guardsOn(on.templates, [
      every("tagSpecifications", "the cluster's tags", isTagged, "require-aws-node-tags"),
    ]),
  },
} satisfies Partial<Record<CapabilityId, Hardening<EksParts>>>;

function isEncrypted(mapping: unknown): boolean {
  const { ebs } = mapping as { ebs?: { encrypted?: unknown; kmsKeyId?: unknown } };
  // AWS takes a text here, and Pulumi gives it back as one.
  return ebs?.encrypted === "true" && typeof ebs.kmsKeyId === "string" && ebs.kmsKeyId !== "";
}

function isTagged(specification: unknown): boolean {
  const { tags } = specification as { tags?: Readonly<Record<string, string>> };
  return tags?.["palisade:cluster"] !== undefined && tags["palisade:pool"] !== undefined;
}

function isTaint(taint: unknown): boolean {
  return typeof (taint as { effect?: unknown }).effect === "string";
}
