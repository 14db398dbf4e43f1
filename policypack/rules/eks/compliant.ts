import type {
  BackupVaultInputs,
  MetricAlarmInputs,
  RepositoryInputs,
  TopicInputs,
  TrailInputs,
  AccessEntryInputs,
  AddonInputs,
  ClusterInputs,
  FlowLogInputs,
  KeyInputs,
  LaunchTemplateInputs,
  LogGroupInputs,
  NodeGroupInputs,
  SubnetInputs,
} from "./inputs";

/** Inputs that satisfy every rule. An example is one of these with one thing changed. */

const keyArn = "arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-0000-0000-000000000000";

export const compliantCluster: ClusterInputs = {
  name: "blue",
  version: "1.36",
  roleArn: "arn:aws:iam::111122223333:role/control-plane",
  accessConfig: {
    authenticationMode: "API",
    bootstrapClusterCreatorAdminPermissions: false,
  },
  deletionProtection: true,
  enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
  encryptionConfig: { provider: { keyArn }, resources: ["secrets"] },
  upgradePolicy: { supportType: "STANDARD" },
  vpcConfig: {
    subnetIds: ["subnet-1", "subnet-2"],
    endpointPrivateAccess: true,
    endpointPublicAccess: false,
  },
  zonalShiftConfig: { enabled: true },
};

export const compliantNodeGroup: NodeGroupInputs = {
  clusterName: "blue",
  nodeRoleArn: "arn:aws:iam::111122223333:role/nodes",
  subnetIds: ["subnet-1", "subnet-2"],
  amiType: "BOTTLEROCKET_ARM_64",
  launchTemplate: { id: "lt-1", version: "3" },
  nodeRepairConfig: { enabled: true },
  scalingConfig: { minSize: 1, maxSize: 3, desiredSize: 1 },
};

export const compliantLaunchTemplate: LaunchTemplateInputs = {
  metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 },
  tagSpecifications: ["instance", "volume"].map((resourceType) => ({
    resourceType,
    tags: { cluster: "blue" },
  })),
  blockDeviceMappings: [
    { deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId: keyArn } },
    { deviceName: "/dev/xvdb", ebs: { encrypted: "true", kmsKeyId: keyArn } },
  ],
};

export const compliantCniAddon: AddonInputs = {
  clusterName: "blue",
  addonName: "vpc-cni",
  configurationValues: JSON.stringify({ enableNetworkPolicy: "true" }),
  podIdentityAssociations: [
    { roleArn: "arn:aws:iam::111122223333:role/cni", serviceAccount: "aws-node" },
  ],
};

export const compliantAccessEntry: AccessEntryInputs = {
  clusterName: "blue",
  principalArn: "arn:aws:iam::111122223333:role/platform/deployer",
};

export const compliantKey: KeyInputs = {
  enableKeyRotation: true,
  deletionWindowInDays: 30,
};

export const compliantLogGroup: LogGroupInputs = {
  name: "/aws/eks/blue/cluster",
  retentionInDays: 365,
  kmsKeyId: keyArn,
};

export const compliantSubnet: SubnetInputs = {
  vpcId: "vpc-1",
  cidrBlock: "10.16.0.0/18",
  mapPublicIpOnLaunch: false,
};

export const compliantFlowLog: FlowLogInputs = {
  vpcId: "vpc-1",
  trafficType: "ALL",
  maxAggregationInterval: 60,
};

export const compliantTrail: TrailInputs = {
  s3BucketName: "trail",
  isMultiRegionTrail: true,
  enableLogFileValidation: true,
  kmsKeyId: keyArn,
};

export const compliantAlarm: MetricAlarmInputs = {
  comparisonOperator: "GreaterThanThreshold",
  evaluationPeriods: 1,
  alarmActions: ["arn:aws:sns:eu-central-1:111122223333:alarms"],
};

export const compliantTopic: TopicInputs = { kmsMasterKeyId: keyArn };

export const compliantBackupVault: BackupVaultInputs = { kmsKeyArn: keyArn };

export const compliantRepository: RepositoryInputs = {
  name: "data/etl",
  imageTagMutability: "IMMUTABLE",
  imageScanningConfiguration: { scanOnPush: true },
  encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: keyArn }],
};

/** A policy document with one statement. */
export function allowing(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: { Effect: "Allow", ...statement } });
}
