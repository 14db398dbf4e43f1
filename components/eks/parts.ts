import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as eks from "@pulumi/aws/eks";
import type * as kms from "@pulumi/aws/kms";

import type { AwsClusterSettings } from "../settings/schema";
import type { Administrator } from "./access";
import type { AccountTrail } from "./account-trail";
import type { ClusterServices, NodeAgents } from "./add-ons";
import type { ClusterBackups } from "./backups";
import type { BreakGlass } from "./break-glass";
import type { EksNetwork } from "./network";
import type { EksNodePool } from "./node-pools";
import type { EksSecurityGroups } from "./security-groups";

/** What an EKS cluster is made of, as far as its hardening rests on it. */
export interface EksParts {
  readonly settings: AwsClusterSettings;
  readonly cluster: eks.Cluster;
  readonly key: kms.Key;
  readonly logGroup: cloudwatch.LogGroup;
  readonly network: EksNetwork;
  readonly securityGroups: EksSecurityGroups;
  readonly administrators: readonly Administrator[];
  readonly breakGlass: BreakGlass;
  readonly agents: NodeAgents;
  readonly nodePools: readonly EksNodePool[];
  readonly services: ClusterServices;
  /** In production. */
  readonly backups?: ClusterBackups;
  /** Where this stack keeps the account's trail. */
  readonly trail?: AccountTrail;
}
