import type { CloudSetExamples } from "../../../examples";
import { requireAwsBackupLockExamples } from "./require-aws-backup-lock.examples";
import { requireAwsClosedBucketsExamples } from "./require-aws-closed-buckets.examples";
import { requireAwsManagedDefaultSecurityGroupExamples } from "./require-aws-managed-default-security-group.examples";
import { requireAwsVpcFlowLogExamples } from "./require-aws-vpc-flow-log.examples";
import { requireEksLogGroupExamples } from "./require-eks-log-group.examples";
import { requireEksNetworkPluginExamples } from "./require-eks-network-plugin.examples";
import { requireEksPodIdentityAgentExamples } from "./require-eks-pod-identity-agent.examples";
import { requireEksPrivateSubnetsExamples } from "./require-eks-private-subnets.examples";
import { requireGuarddutyEksFeaturesExamples } from "./require-guardduty-eks-features.examples";
import { restrictEksNodeRoleExamples } from "./restrict-eks-node-role.examples";
import { restrictEksVersionSkewExamples } from "./restrict-eks-version-skew.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const eksSetExamples: readonly CloudSetExamples[] = [
  requireAwsBackupLockExamples,
  requireAwsClosedBucketsExamples,
  requireAwsManagedDefaultSecurityGroupExamples,
  requireAwsVpcFlowLogExamples,
  requireEksLogGroupExamples,
  requireEksNetworkPluginExamples,
  requireEksPodIdentityAgentExamples,
  requireEksPrivateSubnetsExamples,
  requireGuarddutyEksFeaturesExamples,
  restrictEksNodeRoleExamples,
  restrictEksVersionSkewExamples,
];
