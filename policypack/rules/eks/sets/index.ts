import type { CloudSetRule } from "../../../rule";
import { requireAwsBackupLock } from "./require-aws-backup-lock";
import { requireAwsClosedBuckets } from "./require-aws-closed-buckets";
import { requireAwsManagedDefaultSecurityGroup } from "./require-aws-managed-default-security-group";
import { requireAwsVpcFlowLog } from "./require-aws-vpc-flow-log";
import { requireEksLogGroup } from "./require-eks-log-group";
import { requireEksNetworkPlugin } from "./require-eks-network-plugin";
import { requireEksPodIdentityAgent } from "./require-eks-pod-identity-agent";
import { requireEksPrivateSubnets } from "./require-eks-private-subnets";
import { requireGuarddutyEksFeatures } from "./require-guardduty-eks-features";
import { restrictEksNodeRole } from "./restrict-eks-node-role";
import { restrictEksVersionSkew } from "./restrict-eks-version-skew";

/** Rules on EKS and what it stands on that need other resources of the program, by id. */
export const eksSetRules: readonly CloudSetRule[] = [
  requireAwsBackupLock,
  requireAwsClosedBuckets,
  requireAwsManagedDefaultSecurityGroup,
  requireAwsVpcFlowLog,
  requireEksLogGroup,
  requireEksNetworkPlugin,
  requireEksPodIdentityAgent,
  requireEksPrivateSubnets,
  requireGuarddutyEksFeatures,
  restrictEksNodeRole,
  restrictEksVersionSkew,
];
