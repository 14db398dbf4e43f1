import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as eks from "@pulumi/aws/eks";
import type * as iam from "@pulumi/aws/iam";
import type * as kms from "@pulumi/aws/kms";
import * as sns from "@pulumi/aws/sns";

import type { AccessScopeType, AlarmComparison, AlarmStatistic, MissingData } from "./choices";
import { clusterAccessPolicyArn, roleArn } from "./place";
import { breakGlassTrust } from "./policy-documents";
import { createRole, roleName } from "./roles";
import type { EksScope } from "./scope";

/** The way in when nothing else works. */
export interface BreakGlass {
  readonly role: iam.Role;
  readonly association: eks.AccessPolicyAssociation;
  readonly topic: sns.Topic;
  readonly alarm: cloudwatch.MetricAlarm;
}

/** What the audit log calls whoever came in this way; the session's name follows. */
const userName = "break-glass";

/**
 * A role that administers the cluster and that nobody can take: who must, is given the tag
 * `palisade:break-glass = <cluster>` by an administrator of IAM, and signs in with a second factor. All that is then done
 * in the cluster raises an alarm, from the cluster's own audit log: that sees it wherever the role was taken.
 */
export function createBreakGlass(
  scope: EksScope,
  cluster: eks.Cluster,
  logGroup: cloudwatch.LogGroup,
  key: kms.Key,
): BreakGlass {
  const { name, place, options } = scope;
  const role = createRole(scope, "break-glass", breakGlassTrust(place, scope.settings.name));
  const entry = new eks.AccessEntry(
    `${name}-break-glass`,
    {
      clusterName: cluster.name,
      // Not the role's own property: rules judge what is known before the role is there.
      principalArn: roleArn(place, roleName(scope, "break-glass")),
      userName: `${userName}:{{SessionName}}`,
    },
    { ...options, dependsOn: [role] },
  );
  const association = new eks.AccessPolicyAssociation(
    `${name}-break-glass-policy`,
    {
      clusterName: cluster.name,
      principalArn: entry.principalArn,
      policyArn: clusterAccessPolicyArn(place, "AmazonEKSClusterAdminPolicy"),
      accessScope: { type: "cluster" satisfies AccessScopeType },
    },
    options,
  );
  return { role, association, ...createAlarm(scope, logGroup, key) };
}

function createAlarm(
  { name, settings, options }: EksScope,
  logGroup: cloudwatch.LogGroup,
  key: kms.Key,
): Pick<BreakGlass, "topic" | "alarm"> {
  const topic = new sns.Topic(
    `${name}-alarms`,
    { name: `eks-${settings.name}-alarms`, kmsMasterKeyId: key.arn },
    options,
  );
  for (const address of settings.alarmEmails) {
    new sns.TopicSubscription(
      `${name}-alarms-${address}`,
      { topic: topic.arn, protocol: "email", endpoint: address },
      options,
    );
  }
  const metric = { name: `${settings.name}-break-glass`, namespace: "Palisade" };
  const filter = new cloudwatch.LogMetricFilter(
    `${name}-break-glass-use`,
    {
      name: metric.name,
      logGroupName: logGroup.name,
      pattern: `{ $.user.username = "${userName}:*" }`,
      metricTransformation: { ...metric, value: "1" },
    },
    options,
  );
  const alarm = new cloudwatch.MetricAlarm(
    `${name}-break-glass-alarm`,
    {
      name: metric.name,
      alarmDescription:
        `Somebody is in the EKS cluster ${settings.name} by its break-glass role. If no incident is open, take the tag ` +
        "palisade:break-glass off them and find out who gave it.",
      metricName: metric.name,
      namespace: metric.namespace,
      statistic: "Sum" satisfies AlarmStatistic,
      comparisonOperator: "GreaterThanOrEqualToThreshold" satisfies AlarmComparison,
      threshold: 1,
      // Seconds.
      period: 60,
      evaluationPeriods: 1,
      treatMissingData: "notBreaching" satisfies MissingData,
      alarmActions: [topic.arn],
    },
    { ...options, dependsOn: [filter] },
  );
  return { topic, alarm };
}
