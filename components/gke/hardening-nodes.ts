import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { guardsOn, has, is, isSet } from "../posture/wanted";
import { days, on } from "./guards";
import type { GkeParts } from "./parts";

/** Keys, and the nodes that they encrypt. */
export const keysAndNodes = {
  "secrets-encryption": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.3.1", "soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "gdpr/32.1.a"],
    guards: guardsOn(on.cluster, [
      is("databaseEncryption.state", "ENCRYPTED", "require-gke-secrets-encryption"),
      isSet("databaseEncryption.keyName", "a key of ours", "require-gke-secrets-encryption"),
    ]),
  },
  "key-rotation": {
    stands: "on",
    controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "pci-dss-4.0.1/3.7.4"],
    guards: guardsOn(on.keys, [
      days("rotationPeriod", "at most 90 days", (n) => n <= 90, "require-gcp-kms-rotation"),
      days(
        "destroyScheduledDuration",
        "at least 30 days",
        (n) => n >= 30,
        "require-gcp-kms-destruction-delay",
      ),
      is("deletionPolicy", "PREVENT", "require-gcp-kms-deletion-guard"),
    ]),
  },
  "node-metadata": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.4.1", "soc2-2017/CC6.1"],
    guards: guardsOn(on.pools, [
      is("nodeConfig.workloadMetadataConfig.mode", "GKE_METADATA", "require-gke-metadata-server"),
      is("nodeConfig.metadata.disable-legacy-endpoints", "true", "disallow-gke-legacy-metadata"),
    ]),
  },
  "disk-encryption": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.9.2", "soc2-2017/CC6.1", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
    guards: guardsOn(on.pools, [
      isSet("nodeConfig.bootDiskKmsKey", "a key of ours", "require-gke-disk-encryption"),
    ]),
  },
  "verified-boot": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.5.5", "cis-gke-1.9.0/5.5.6", "cis-gke-1.9.0/5.5.7"],
    guards: [
      ...guardsOn(on.cluster, [is("enableShieldedNodes", true, "require-gke-shielded-nodes")]),
      ...guardsOn(on.pools, [
        is("nodeConfig.shieldedInstanceConfig.enableSecureBoot", true, "require-gke-secure-boot"),
        is(
          "nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring",
          true,
          "require-gke-secure-boot",
        ),
      ]),
    ],
  },
  "hardened-node-image": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.5.1", "iso-27001-2022/A.8.9"],
    guards: guardsOn(on.pools, [
      is("nodeConfig.imageType", "COS_CONTAINERD", "restrict-gke-node-image"),
    ]),
  },
  "image-integrity": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.1.4", "soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
    guards: guardsOn(on.cluster, [
      is(
        "binaryAuthorization.evaluationMode",
        "PROJECT_SINGLETON_POLICY_ENFORCE",
        "require-gke-binary-authorization",
      ),
    ]),
  },
  "node-repair": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.5.2", "soc2-2017/A1.2"],
    guards: guardsOn(on.pools, [is("management.autoRepair", true, "require-gke-node-maintenance")]),
  },
  "spot-and-dedicated-pools": {
    stands: "capability",
    setting: "nodePools[].spot, nodePools[].labels, nodePools[].taints",
    controls: ["soc2-2017/A1.1"],
    guards: guardsOn(on.pools, [
      isSet("nodeConfig.spot", "as configured"),
      isSet("autoscaling", "between the configured sizes"),
    ]),
  },
  "private-nodes": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.6.5", "nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.4.2"],
    guards: [
      ...guardsOn(on.pools, [
        is("networkConfig.enablePrivateNodes", true, "require-gke-private-nodes"),
      ]),
      ...guardsOn(on.subnetworks, [
        is("privateIpGoogleAccess", true, "require-gcp-private-google-access"),
      ]),
      ...guardsOn(on.nat, [
        is("logConfig.enable", true, "require-gcp-nat-logs"),
        is("logConfig.filter", "ALL", "require-gcp-nat-logs"),
      ]),
    ],
  },
  "kubelet-read-only-port": {
    stands: "on",
    controls: ["soc2-2017/CC6.6", "pci-dss-4.0.1/2.2.4"],
    guards: [
      ...guardsOn(on.cluster, [
        is(
          "nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled",
          "FALSE",
          "disallow-gke-kubelet-readonly-port",
        ),
        is(
          "nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled",
          "FALSE",
          "disallow-gke-kubelet-readonly-port",
        ),
      ]),
      ...guardsOn(on.pools, [
        is(
          "nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled",
          "FALSE",
          "disallow-gke-kubelet-readonly-port",
        ),
      ]),
    ],
  },
  "node-lockdown": {
    stands: "compensated",
    because:
      "Instance groups of a Standard cluster are the project's, and whoever administers Compute Engine there may change them; only Autopilot locks them.",
    by: "Nodes that prove what they are, run as an account that may write logs and metrics alone, and cannot be reached by a Service's external address; changes to them are in the project's trail.",
    controls: ["cis-gke-1.9.0/5.2.1", "soc2-2017/CC6.3"],
    guards: [
      ...guardsOn(on.cluster, [
        is("enableShieldedNodes", true, "require-gke-shielded-nodes"),
        is("serviceExternalIpsConfig.enabled", false, "disallow-gke-external-ip-services"),
      ]),
      ...guardsOn(on.pools, [
        {
          property: "nodeConfig.serviceAccount",
          wanted: "an account of the cluster's own",
          holds: (actual) =>
            typeof actual === "string" && actual.endsWith(".iam.gserviceaccount.com"),
          rule: "require-gke-node-service-account",
        },
      ]),
    ],
  },
  "multi-zone": {
    stands: "on",
    controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14"],
    guards: [
      ...guardsOn(on.cluster, [
        {
          property: "location",
          wanted: "a region",
          holds: (actual) => typeof actual === "string" && /^[a-z]+-[a-z]+[0-9]+$/.test(actual),
          rule: "require-gke-regional-cluster",
        },
      ]),
      ...guardsOn(on.pools, [
        isSet("nodeLocations", "as many zones as configured; 2 in production"),
      ]),
    ],
  },
  "upgrade-channel": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.5.3", "cis-gke-1.9.0/5.5.4", "nsa-cisa-1.2/upgrading"],
    guards: [
      ...guardsOn(on.cluster, [
        is("releaseChannel.channel", "REGULAR", "require-gke-release-channel"),
        isSet("rollbackSafeUpgrade.controlPlaneSoakDuration", "a day as the old version"),
        has(
          "notificationConfig.pubsub.filter.eventTypes",
          ["UPGRADE_AVAILABLE_EVENT", "UPGRADE_EVENT", "SECURITY_BULLETIN_EVENT"],
          "require-gke-upgrade-notifications",
        ),
      ]),
      ...guardsOn(on.pools, [is("management.autoUpgrade", true, "require-gke-node-maintenance")]),
    ],
  },
} satisfies Partial<Record<CapabilityId, Hardening<GkeParts>>>;
