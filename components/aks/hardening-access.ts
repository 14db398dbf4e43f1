import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { atLeast, guardsOn, is, isSet, some } from "../posture/wanted";
import { isOpenRange } from "../../policypack/address-ranges";
import { on } from "./guards";
import type { AksParts } from "./parts";

/** Who reaches the API server and as whom, and what is written down about it. */
export const accessAndLogs = {
  "private-endpoint": {
    stands: "alternatives",
    setting: "reach.mode",
    choices: ["private", "vnet-integration", "allow-listed (not in production)"],
    controls: [
      "cis-aks-1.8.0/5.4.2",
      "nsa-cisa-1.2/network-separation",
      "soc2-2017/CC6.6",
      "pci-dss-4.0.1/1.3.1",
    ],
    guards: guardsOn(on.cluster, [
      {
        property: "apiServerAccessProfile",
        wanted: "private and without a public name, or open to named ranges alone",
        holds: isClosed,
        rule: "restrict-aks-api-server-access",
      },
      is("apiServerAccessProfile.disableRunCommand", true, "disallow-aks-run-command"),
    ]),
  },
  "endpoint-allow-list": {
    stands: "alternatives",
    setting: "reach.mode",
    choices: ["private, which has no list to keep", "allow-listed"],
    controls: ["cis-aks-1.8.0/5.4.1", "nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.3.1"],
    guards: guardsOn(on.cluster, [
      {
        property: "apiServerAccessProfile.authorizedIPRanges",
        wanted: "absent where the API server is private, else named ranges",
        holds: (ranges) => ranges === undefined || areNamed(ranges),
        rule: "restrict-aks-api-server-access",
      },
    ]),
  },
  "declared-way-in": {
    stands: "alternatives",
    setting: "reach.mode",
    choices: ["private", "vnet-integration", "allow-listed"],
    controls: ["soc2-2017/CC6.6"],
    guards: guardsOn(on.cluster, [
      is("apiServerAccessProfile.enableVnetIntegration", true),
      isSet("apiServerAccessProfile.subnetId", "a subnet of the cluster's network"),
    ]),
  },
  "audit-logs": {
    stands: "on",
    controls: [
      "cis-aks-1.8.0/2.1.1",
      "nsa-cisa-1.2/audit-logging",
      "soc2-2017/CC7.2",
      "iso-27001-2022/A.8.15",
      "pci-dss-4.0.1/10.2.1",
      "hipaa/164.312.b",
    ],
    guards: [
      ...guardsOn(on.auditLogs, [
        some(
          "logs",
          "kube-audit or kube-audit-admin, enabled",
          isAuditLog,
          "require-aks-audit-logs",
        ),
      ]),
      ...guardsOn(on.auditEvents, [
        some("logs", "kube-audit, enabled", isAuditLog, "require-aks-audit-logs"),
      ]),
      ...guardsOn(on.activityLog, [
        some(
          "logs",
          "Administrative, enabled",
          isEnabled("Administrative"),
          "require-azure-activity-log",
        ),
        some("logs", "Security, enabled", isEnabled("Security"), "require-azure-activity-log"),
        some("logs", "Policy, enabled", isEnabled("Policy"), "require-azure-activity-log"),
      ]),
      ...guardsOn(on.workspaces, [atLeast("retentionInDays", 90, "require-azure-log-retention")]),
    ],
  },
  "cloud-identity-access": {
    stands: "on",
    controls: [
      "cis-aks-1.8.0/5.5.1",
      "cis-aks-1.8.0/5.5.2",
      "soc2-2017/CC6.1",
      "iso-27001-2022/A.8.2",
      "iso-27001-2022/A.8.5",
      "pci-dss-4.0.1/8.2.2",
      "hipaa/164.312.d",
    ],
    guards: [
      ...guardsOn(on.cluster, [
        is("disableLocalAccounts", true, "disallow-aks-local-accounts"),
        is("aadProfile.managed", true, "require-aks-entra-authentication"),
        is("aadProfile.enableAzureRBAC", true, "require-aks-rbac"),
        is("enableRBAC", true, "require-aks-rbac"),
      ]),
      ...guardsOn(on.alarms, [is("enabled", true, "require-azure-alerts")]),
    ],
  },
  "workload-identity": {
    stands: "on",
    controls: ["cis-aks-1.8.0/5.2.1", "soc2-2017/CC6.1", "pci-dss-4.0.1/7.2.5"],
    guards: guardsOn(on.cluster, [
      is("oidcIssuerProfile.enabled", true, "require-aks-workload-identity"),
      is("securityProfile.workloadIdentity.enabled", true, "require-aks-workload-identity"),
    ]),
  },
  "anonymous-access": {
    stands: "compensated",
    because:
      "AKS starts its API servers without anonymous access to anything but their health, and has no switch for either.",
    by: "Bindings to anonymous and to all users are refused by the rules on RBAC; whoever has no Entra identity has no other.",
    controls: ["nsa-cisa-1.2/authentication-authorization", "iso-27001-2022/A.8.5"],
    guards: guardsOn(on.cluster, [
      is("disableLocalAccounts", true, "disallow-aks-local-accounts"),
      is("enableRBAC", true, "require-aks-rbac"),
    ]),
  },
  "threat-detection": {
    stands: "on",
    controls: ["nsa-cisa-1.2/audit-logging", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
    guards: [
      ...guardsOn(on.cluster, [
        is("securityProfile.defender.securityMonitoring.enabled", true, "require-aks-defender"),
      ]),
      ...guardsOn(on.plans, [is("pricingTier", "Standard", "require-azure-defender-plans")]),
    ],
  },
} satisfies Partial<Record<CapabilityId, Hardening<AksParts>>>;

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function isClosed(profile: unknown): boolean {
  const { enablePrivateCluster, enablePrivateClusterPublicFQDN, authorizedIPRanges } =
    fields(profile);
  return enablePrivateCluster === true
    ? enablePrivateClusterPublicFQDN === false
    : areNamed(authorizedIPRanges);
}

function areNamed(ranges: unknown): boolean {
  return (
    Array.isArray(ranges) &&
    ranges.length > 0 &&
    ranges.every((range) => typeof range === "string" && !isOpenRange(range))
  );
}

function isEnabled(...names: readonly string[]): (log: unknown) => boolean {
  return (log) => {
    const { category, enabled } = fields(log);
    return enabled === true && typeof category === "string" && names.includes(category);
  };
}

function isAuditLog(log: unknown): boolean {
  return isEnabled("kube-audit", "kube-audit-admin")(log);
}
