import type { Carrier } from "../posture/wanted";
import type { EksParts } from "./parts";

const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";

/** The resources of a cluster that guards are on. */
export const on = {
  cluster: { type: "aws:eks/cluster:Cluster", resources: ({ cluster }) => [cluster] },
  publicCluster: {
    type: "aws:eks/cluster:Cluster",
    resources: ({ cluster, settings }) => (settings.reach.mode === "allow-listed" ? [cluster] : []),
  },
  privateCluster: {
    type: "aws:eks/cluster:Cluster",
    resources: ({ cluster, settings }) => (settings.reach.mode === "private" ? [cluster] : []),
  },
  keys: {
    type: "aws:kms/key:Key",
    resources: ({ key, trail }) => [key, ...(trail ? [trail.key] : [])],
  },
  auditLogs: { type: logGroup, resources: ({ logGroup }) => [logGroup] },
  flowLogs: { type: "aws:ec2/flowLog:FlowLog", resources: ({ network }) => [network.flowLog] },
  flowLogGroup: { type: logGroup, resources: ({ network }) => [network.flowLogGroup] },
  trail: {
    type: "aws:cloudtrail/trail:Trail",
    resources: ({ trail }) => (trail ? [trail.trail] : []),
  },
  templates: {
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    resources: ({ nodePools }) => nodePools.map(({ template }) => template),
  },
  groups: {
    type: "aws:eks/nodeGroup:NodeGroup",
    resources: ({ nodePools }) => nodePools.map(({ group }) => group),
  },
  spotGroups: {
    type: "aws:eks/nodeGroup:NodeGroup",
    resources: ({ nodePools }) =>
      nodePools.filter(({ settings }) => settings.spot).map(({ group }) => group),
  },
  dedicatedGroups: {
    type: "aws:eks/nodeGroup:NodeGroup",
    resources: ({ nodePools }) =>
      nodePools.filter(({ settings }) => settings.taints.length > 0).map(({ group }) => group),
  },
  networkPlugin: { type: "aws:eks/addon:Addon", resources: ({ agents }) => [agents.cni] },
  addonsWithRights: {
    type: "aws:eks/addon:Addon",
    resources: ({ agents, services }) => [agents.cni, services.volumes],
  },
  accessEntries: {
    type: "aws:eks/accessEntry:AccessEntry",
    resources: ({ administrators }) => administrators.map(({ entry }) => entry),
  },
  alarm: {
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    resources: ({ breakGlass }) => [breakGlass.alarm],
  },
  alarmTopic: { type: "aws:sns/topic:Topic", resources: ({ breakGlass }) => [breakGlass.topic] },
  nodeSubnets: {
    type: "aws:ec2/subnet:Subnet",
    resources: ({ network }) => network.nodeSubnets,
  },
  natRoutes: { type: "aws:ec2/route:Route", resources: ({ network }) => network.natRoutes },
  apiFromNetwork: {
    type: ingressRule,
    resources: ({ securityGroups }) => [securityGroups.apiFromNetwork],
  },
  fromControlPlane: {
    type: ingressRule,
    resources: ({ securityGroups }) => securityGroups.fromControlPlane,
  },
  nodesFromNodes: {
    type: ingressRule,
    resources: ({ securityGroups }) => [securityGroups.nodesFromNodes],
  },
  nodesToInternet: {
    type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    resources: ({ securityGroups }) => [securityGroups.nodesToInternet],
  },
  defaultSecurityGroup: {
    type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    resources: ({ network }) => [network.defaultSecurityGroup],
  },
  detector: {
    type: "aws:guardduty/detector:Detector",
    resources: ({ trail, settings }) =>
      trail ? [trail.threatDetection(settings.region).detector] : [],
  },
  detectorFeatures: {
    type: "aws:guardduty/detectorFeature:DetectorFeature",
    resources: ({ trail, settings }) => {
      if (!trail) return [];
      const { auditLogs, runtime } = trail.threatDetection(settings.region);
      return [auditLogs, runtime];
    },
  },
  runtimeMonitoring: {
    type: "aws:guardduty/detectorFeature:DetectorFeature",
    resources: ({ trail, settings }) =>
      trail ? [trail.threatDetection(settings.region).runtime] : [],
  },
  vault: {
    type: "aws:backup/vault:Vault",
    resources: ({ backups }) => (backups ? [backups.vault] : []),
  },
  vaultLock: {
    type: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    resources: ({ backups }) => (backups ? [backups.lock] : []),
  },
} satisfies Readonly<Record<string, Carrier<EksParts>>>;
