import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ec2 from "@pulumi/aws/ec2";
import * as iam from "@pulumi/aws/iam";
import type * as kms from "@pulumi/aws/kms";
import type * as pulumi from "@pulumi/pulumi";

import type { FlowLogDestination, FlowLogTraffic } from "./choices";
import { flowLogDelivery, serviceTrust } from "./policy-documents";
import { createRole } from "./roles";
import type { EksScope } from "./scope";

interface FlowLogParts {
  readonly flowLog: ec2.FlowLog;
  readonly logGroup: cloudwatch.LogGroup;
}

/** Names of a cluster's log groups. EKS decides the first. */
export function logGroupNames(cluster: string) {
  return {
    controlPlane: `/aws/eks/${cluster}/cluster`,
    flow: `/aws/vpc/${cluster}/flow`,
  } as const;
}

/**
 * The group that EKS writes the control plane's logs to. Made before the cluster: EKS would otherwise make one that is
 * never emptied, not encrypted with our key, and left behind at the end.
 */
export function createControlPlaneLogGroup(scope: EksScope, key: kms.Key): cloudwatch.LogGroup {
  const { name, settings } = scope;
  return createLogGroup(
    scope,
    `${name}-control-plane-logs`,
    logGroupNames(settings.name).controlPlane,
    key,
  );
}

/** Records who talked to whom in the network, and what was turned away. */
export function createFlowLog(
  scope: EksScope,
  vpcId: pulumi.Input<string>,
  key: kms.Key,
): FlowLogParts {
  const { name, settings, place, options } = scope;
  const logGroupName = logGroupNames(settings.name).flow;
  const logGroup = createLogGroup(scope, `${name}-flow-logs`, logGroupName, key);
  const role = createRole(scope, "flow-logs", serviceTrust("vpc-flow-logs.amazonaws.com", place));
  const delivery = new iam.RolePolicy(
    `${name}-flow-logs-delivery`,
    { role: role.name, policy: flowLogDelivery(place, logGroupName) },
    options,
  );
  const flowLog = new ec2.FlowLog(
    `${name}-flow-log`,
    {
      vpcId,
      trafficType: "ALL" satisfies FlowLogTraffic,
      logDestinationType: "cloud-watch-logs" satisfies FlowLogDestination,
      logDestination: logGroup.arn,
      iamRoleArn: role.arn,
      // Seconds. A minute rather than the default ten, which hide a scan in an average.
      maxAggregationInterval: 60,
    },
    { ...options, dependsOn: [delivery] },
  );
  return { flowLog, logGroup };
}

function createLogGroup(
  scope: EksScope,
  resourceName: string,
  logGroupName: string,
  key: kms.Key,
): cloudwatch.LogGroup {
  const { settings, decommission, options } = scope;
  return new cloudwatch.LogGroup(
    resourceName,
    {
      name: logGroupName,
      retentionInDays: settings.auditLogRetentionDays,
      kmsKeyId: key.arn,
      deletionProtectionEnabled: !decommission,
    },
    options,
  );
}
