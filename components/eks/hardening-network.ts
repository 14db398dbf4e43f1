import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { atLeast, every, guardsOn, is, isSet, isUnset, matches } from "../posture/wanted";
import { on } from "./guards";
import type { EksParts } from "./parts";
import { controlPlaneToNodes } from "./security-groups";

const webhookPorts: readonly unknown[] = Object.values(controlPlaneToNodes);

/** The network, and what keeps a cluster running. */
export const networkAndOperation = {
  "network-policy-engine": {
    stands: "on",
    controls: ["cis-eks-1.8.0/4.3.1", "cis-eks-1.8.0/5.4.4", "nsa-cisa-1.2/network-separation"],
    guards: guardsOn(on.networkPlugin, [
      matches(
        "configurationValues",
        '{"enableNetworkPolicy":"true"}',
        /"enableNetworkPolicy":"true"/,
        "require-eks-network-policy",
      ),
    ]),
  },
  "fqdn-policies": {
    stands: "compensated",
    because: "The network plugin's policies know addresses, not names",
    by: "Namespaces let nothing out by default, and nodes reach the internet by HTTPS only",
    controls: ["nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.3.1"],
    guards: guardsOn(on.nodesToInternet, [
      is("fromPort", 443),
      is("toPort", 443, "restrict-aws-security-group-egress"),
    ]),
  },
  "transit-encryption": {
    stands: "compensated",
    because:
      "EKS does not encrypt between pods; machine types of the Nitro system do between each other",
    by: "Nodes take traffic of pods from nodes of the same cluster only",
    controls: ["nsa-cisa-1.2/network-separation", "soc2-2017/CC6.6"],
    guards: guardsOn(on.nodesFromNodes, [
      isSet(
        "referencedSecurityGroupId",
        "the security group of the nodes",
        "restrict-aws-security-group-ingress",
      ),
      isUnset("cidrIpv4", "restrict-aws-security-group-ingress"),
    ]),
  },
  "private-nodes": {
    stands: "on",
    controls: ["cis-eks-1.8.0/5.4.3", "nsa-cisa-1.2/network-separation", "soc2-2017/CC6.6"],
    guards: [
      ...guardsOn(on.nodeSubnets, [
        is("mapPublicIpOnLaunch", false, "disallow-aws-subnet-public-ip"),
      ]),
      ...guardsOn(on.natRoutes, [
        isSet("natGatewayId", "a NAT gateway", "require-eks-private-subnets"),
      ]),
      ...guardsOn(on.defaultSecurityGroup, [isEmpty("ingress"), isEmpty("egress")]),
    ],
  },
  "flow-logs": {
    stands: "on",
    controls: ["nsa-cisa-1.2/audit-logging", "soc2-2017/CC7.2", "hipaa/164.312.b"],
    guards: [
      ...guardsOn(on.flowLogs, [
        is("trafficType", "ALL", "require-aws-complete-flow-logs"),
        is("maxAggregationInterval", 60, "require-aws-complete-flow-logs"),
        isSet("vpcId", "the cluster's network", "require-aws-vpc-flow-log"),
      ]),
      ...guardsOn(on.flowLogGroup, [
        atLeast("retentionInDays", 90, "require-aws-log-retention"),
        isSet("kmsKeyId", "a KMS key", "require-aws-log-encryption"),
      ]),
    ],
  },
  "webhook-ports": {
    stands: "on",
    controls: ["nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.4.2"],
    guards: guardsOn(on.fromControlPlane, [
      {
        property: "toPort",
        wanted: webhookPorts.join(" or "),
        holds: (port) => webhookPorts.includes(port),
      },
      isSet(
        "referencedSecurityGroupId",
        "the control plane's security group",
        "restrict-aws-security-group-ingress",
      ),
    ]),
  },
  "threat-detection": {
    stands: "on",
    controls: ["nsa-cisa-1.2/audit-logging", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
    guards: [
      ...guardsOn(on.detector, [is("enable", true, "require-guardduty-eks-features")]),
      ...guardsOn(on.detectorFeatures, [is("status", "ENABLED", "require-guardduty-eks-features")]),
      ...guardsOn(on.runtimeMonitoring, [
        every(
          "additionalConfigurations",
          "EKS_ADDON_MANAGEMENT",
          isManagedAgent,
          "require-guardduty-eks-features",
        ),
      ]),
    ],
  },
  "upgrade-channel": {
    stands: "on",
    controls: ["nsa-cisa-1.2/upgrading", "soc2-2017/CC7.1", "pci-dss-4.0.1/6.3.3"],
    guards: guardsOn(on.cluster, [
      is("upgradePolicy.supportType", "STANDARD", "require-eks-standard-support"),
    ]),
  },
  "maintenance-window": {
    stands: "compensated",
    because: "EKS has no windows",
    by: "In standard support nothing is upgraded but by a deployment that names the version",
    controls: ["nsa-cisa-1.2/upgrading", "soc2-2017/CC8.1"],
    guards: guardsOn(on.cluster, [
      matches("version", "a minor version", /^1\.\d+$/, "require-eks-version"),
    ]),
  },
  "deletion-protection": {
    stands: "on",
    controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14"],
    guards: guardsOn(on.cluster, [
      is("deletionProtection", true, "require-eks-deletion-protection"),
    ]),
  },
  "multi-zone": {
    stands: "capability",
    setting: "zones",
    controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7"],
    guards: guardsOn(on.cluster, [
      is("zonalShiftConfig.enabled", true, "require-eks-zonal-shift"),
      {
        property: "vpcConfig.subnetIds",
        wanted: "subnets in two zones or more",
        holds: (subnets) => Array.isArray(subnets) && subnets.length >= 2,
      },
    ]),
  },
  backup: {
    stands: "capability",
    setting: "environment: production",
    controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.13", "hipaa/164.308.a.7"],
    guards: [
      ...guardsOn(on.vault, [isSet("kmsKeyArn", "a KMS key", "require-aws-backup-encryption")]),
      ...guardsOn(on.vaultLock, [atLeast("minRetentionDays", 7, "require-aws-backup-lock")]),
    ],
  },
} satisfies Partial<Record<CapabilityId, Hardening<EksParts>>>;

function isEmpty(property: string) {
  return {
    property,
    wanted: "empty",
    holds: (rules: unknown) => Array.isArray(rules) && rules.length === 0,
    rule: "require-aws-closed-default-security-group",
  };
}

function isManagedAgent(configuration: unknown): boolean {
  const { name, status } = configuration as { name?: unknown; status?: unknown };
  return name === "EKS_ADDON_MANAGEMENT" && status === "ENABLED";
}
