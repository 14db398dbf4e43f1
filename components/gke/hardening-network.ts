import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { atLeast, guardsOn, is, isSet } from "../posture/wanted";
import { on } from "./guards";
import { webhookPorts } from "./network";
import type { GkeParts } from "./parts";

/** The network, and what keeps a cluster running, paid for and recoverable. */
export const networkAndOperation = {
  "network-policy-engine": {
    stands: "on",
    controls: ["cis-gke-1.9.0/4.3.1", "nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.4.2"],
    guards: guardsOn(on.cluster, [
      is("datapathProvider", "ADVANCED_DATAPATH", "require-gke-dataplane-v2"),
    ]),
  },
  "fqdn-policies": {
    stands: "on",
    controls: ["nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.3.2"],
    guards: guardsOn(on.cluster, [
      is("enableFqdnNetworkPolicy", true, "require-gke-fqdn-policies"),
      is("enableCiliumClusterwideNetworkPolicy", true, "require-gke-fqdn-policies"),
    ]),
  },
  "transit-encryption": {
    stands: "on",
    controls: ["soc2-2017/CC6.7", "pci-dss-4.0.1/4.2.1", "hipaa/164.312.e.1"],
    guards: guardsOn(on.cluster, [
      is(
        "inTransitEncryptionConfig",
        "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT",
        "require-gke-transit-encryption",
      ),
    ]),
  },
  "maintenance-window": {
    stands: "on",
    controls: ["soc2-2017/CC8.1", "iso-27001-2022/A.8.32"],
    guards: guardsOn(on.cluster, [
      isSet(
        "maintenancePolicy.recurringWindow.recurrence",
        "nights before a working day",
        "require-gke-maintenance-window",
      ),
    ]),
  },
  "deletion-protection": {
    stands: "on",
    controls: ["soc2-2017/A1.2"],
    guards: guardsOn(on.cluster, [
      is("deletionProtection", true, "require-gke-deletion-protection"),
    ]),
  },
  "flow-logs": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.6.1", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
    guards: [
      ...guardsOn(on.subnetworks, [
        is("logConfig.flowSampling", 1, "require-gcp-subnetwork-flow-logs"),
      ]),
      ...guardsOn(on.cluster, [
        is("enableIntranodeVisibility", true, "require-gke-intranode-visibility"),
      ]),
      ...guardsOn(on.denial, [isSet("logConfig.metadata", "a log", "require-gcp-firewall-logs")]),
    ],
  },
  "cost-allocation": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.6"],
    guards: guardsOn(on.cluster, [
      is("costManagementConfig.enabled", true, "require-gke-cost-allocation"),
    ]),
  },
  backup: {
    stands: "capability",
    setting: "environment: production",
    controls: ["soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.c"],
    guards: guardsOn(on.backups, [
      is("backupConfig.allNamespaces", true, "require-gke-complete-backups"),
      is("backupConfig.includeSecrets", true, "require-gke-complete-backups"),
      is("backupConfig.includeVolumeData", true, "require-gke-complete-backups"),
      isSet(
        "backupConfig.encryptionKey.gcpKmsEncryptionKey",
        "a key of ours",
        "require-gke-backup-encryption",
      ),
      isSet("backupSchedule.cronSchedule", "every night", "require-gke-complete-backups"),
      atLeast("retentionPolicy.backupDeleteLockDays", 7, "require-gke-backup-lock"),
    ]),
  },
  "webhook-ports": {
    stands: "on",
    controls: ["nsa-cisa-1.2/network-separation", "soc2-2017/CC6.6"],
    guards: [
      ...guardsOn(on.webhooks, [
        {
          property: "allows",
          wanted: `TCP on ${webhookPorts.join(", ")}, and nothing else`,
          holds: isWebhooksAlone,
          rule: "restrict-gcp-firewall-ingress",
        },
        isSet("sourceRanges", "the control plane's own range", "restrict-gcp-firewall-ingress"),
      ]),
      ...guardsOn(on.denial, [isSet("denies", "everything else", "restrict-gcp-firewall-ingress")]),
    ],
  },
} satisfies Partial<Record<CapabilityId, Hardening<GkeParts>>>;

function isWebhooksAlone(actual: unknown): boolean {
  const allowed = (Array.isArray(actual) ? actual : []) as readonly {
    readonly protocol: string;
    readonly ports?: readonly string[];
  }[];
  const ports = allowed.flatMap(({ protocol, ports }) =>
    protocol === "tcp" && ports ? ports : ["all"],
  );
  return ports.length > 0 && ports.every((port) => webhookPorts.map(String).includes(port));
}
