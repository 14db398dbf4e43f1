import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { atLeast, guardsOn, is, isSet } from "../posture/wanted";
import { on } from "./guards";
import type { AksParts } from "./parts";

/** How traffic flows, and how a cluster is kept up to date and in being. */
export const networkAndOperation = {
  "network-policy-engine": {
    stands: "on",
    controls: ["cis-aks-1.8.0/4.4.1", "cis-aks-1.8.0/5.4.4", "nsa-cisa-1.2/network-separation"],
    guards: guardsOn(on.cluster, [
      is("networkProfile.networkPolicy", "cilium", "require-aks-network-policy"),
      is("networkProfile.networkDataplane", "cilium", "require-aks-network-policy"),
    ]),
  },
  "fqdn-policies": {
    stands: "on",
    controls: ["nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.3.2"],
    guards: guardsOn(on.cluster, [
      is("networkProfile.advancedNetworking.enabled", true, "require-aks-fqdn-policies"),
      is("networkProfile.advancedNetworking.security.enabled", true, "require-aks-fqdn-policies"),
      is(
        "networkProfile.advancedNetworking.security.advancedNetworkPolicies",
        "FQDN",
        "require-aks-fqdn-policies",
      ),
    ]),
  },
  "transit-encryption": {
    stands: "compensated",
    because: "No stable version of AKS's API has encryption between pods.",
    by:
      "Azure encrypts what leaves a datacentre; within, pods talk over a network of the cluster's own with Cilium's policies " +
      "between them. What needs more speaks TLS.",
    controls: ["soc2-2017/CC6.7", "hipaa/164.312.e.1"],
    guards: guardsOn(on.cluster, [
      is("networkProfile.networkPolicy", "cilium", "require-aks-network-policy"),
    ]),
  },
  "private-nodes": {
    stands: "on",
    controls: ["cis-aks-1.8.0/5.4.3", "pci-dss-4.0.1/1.4.2"],
    guards: [
      ...guardsOn(on.cluster, [
        is("agentPoolProfiles.0.enableNodePublicIP", false, "disallow-aks-node-public-ip"),
        is("networkProfile.outboundType", "userAssignedNATGateway", "restrict-aks-outbound-type"),
      ]),
      ...guardsOn(on.pools, [is("enableNodePublicIP", false, "disallow-aks-node-public-ip")]),
      ...guardsOn(on.subnets, [is("defaultOutboundAccess", false)]),
    ],
  },
  "webhook-ports": {
    stands: "compensated",
    because:
      "The API server is in the cluster's network, and reaches webhooks on every port without a rule.",
    by: "The security group opens nothing from outside, and each webhook's network policy lets in the API server alone.",
    controls: ["nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.4.2"],
    guards: [
      ...guardsOn(on.securityGroup, [
        {
          property: "securityRules",
          wanted: "none that lets the internet in",
          holds: (rules) => rules === undefined || (Array.isArray(rules) && rules.length === 0),
          rule: "restrict-azure-nsg-ingress",
        },
      ]),
      ...guardsOn(on.subnets, [
        isSet("networkSecurityGroup.id", "a security group", "require-azure-subnet-security-group"),
      ]),
    ],
  },
  "flow-logs": {
    stands: "on",
    controls: [
      "nsa-cisa-1.2/audit-logging",
      "soc2-2017/CC7.2",
      "iso-27001-2022/A.8.15",
      "pci-dss-4.0.1/10.2.1",
    ],
    guards: [
      ...guardsOn(on.flowLog, [
        is("enabled", true, "require-azure-flow-log-retention"),
        atLeast("retentionPolicy.days", 90, "require-azure-flow-log-retention"),
      ]),
      ...guardsOn(on.flowStorage, [
        is("allowBlobPublicAccess", false, "disallow-azure-storage-public-access"),
        is("networkRuleSet.defaultAction", "Deny", "disallow-azure-storage-public-access"),
      ]),
    ],
  },
  "upgrade-channel": {
    stands: "on",
    controls: ["nsa-cisa-1.2/upgrading", "iso-27001-2022/A.8.8", "pci-dss-4.0.1/6.3.3"],
    guards: guardsOn(on.cluster, [
      is("autoUpgradeProfile.upgradeChannel", "patch", "require-aks-auto-upgrade"),
      is("autoUpgradeProfile.nodeOSUpgradeChannel", "NodeImage", "require-aks-auto-upgrade"),
    ]),
  },
  "maintenance-window": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.32", "soc2-2017/CC8.1"],
    guards: guardsOn(on.maintenance, [
      atLeast("maintenanceWindow.durationHours", 4, "require-aks-maintenance-window"),
      isSet("maintenanceWindow.schedule", "a schedule", "require-aks-maintenance-window"),
    ]),
  },
  "deletion-protection": {
    stands: "compensated",
    because: "AKS has no deletion protection of its own.",
    by:
      "A policy of Azure denies the deletion of the cluster and, while it is in there, of its group; a lock keeps the " +
      "network; Pulumi protects the cluster. All are lifted by decommission.",
    controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14"],
    guards: [
      ...guardsOn(on.denial, [
        is("enforcementMode", "Default", "require-azure-policy-enforcement"),
      ]),
      ...guardsOn(on.lock, [isSet("level", "CanNotDelete")]),
    ],
  },
  "cost-allocation": {
    stands: "on",
    controls: ["iso-27001-2022/A.8.6"],
    guards: guardsOn(on.cluster, [
      is("metricsProfile.costAnalysis.enabled", true, "require-aks-cost-analysis"),
    ]),
  },
  backup: {
    stands: "capability",
    setting: "environment: production",
    controls: ["soc2-2017/A1.2", "gdpr/32.1.c", "hipaa/164.308.a.7"],
    guards: guardsOn(on.backups, [
      is(
        "properties.securitySettings.immutabilitySettings.state",
        "Locked",
        "require-azure-backup-immutability",
      ),
      is(
        "properties.securitySettings.softDeleteSettings.state",
        "AlwaysOn",
        "require-azure-backup-immutability",
      ),
    ]),
  },
} satisfies Partial<Record<CapabilityId, Hardening<AksParts>>>;
