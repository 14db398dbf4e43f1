import * as monitoring from "@pulumi/gcp/monitoring";
import * as projects from "@pulumi/gcp/projects";
import * as serviceaccount from "@pulumi/gcp/serviceaccount";
import { onlyThisCluster } from "./access";
import type { AlertCombiner, AlertSeverity, NotificationChannelType } from "./choices";
import { accountEmail, accountId, digest } from "./identifiers";
import type { GkeScope } from "./scope";

/** The way in when nothing else works. */
export interface BreakGlass {
  readonly account: serviceaccount.Account;
  readonly grant: projects.IAMMember;
  readonly alarm: monitoring.AlertPolicy;
}

/**
 * An account that administers the cluster and that nobody may act as: who must, gives himself
 * `roles/iam.serviceAccountTokenCreator` on it, which only an administrator of the project's IAM can. That gift, and all
 * that the account then does, raise an alarm in the mailboxes of the administrators' groups.
 */
export function createBreakGlass(scope: GkeScope): BreakGlass {
  const { name, settings, options } = scope;
  const id = accountId(settings.name, "break-glass");
  const email = accountEmail(id, settings.project);
  const account = new serviceaccount.Account(
    `${name}-break-glass`,
    {
      accountId: id,
      displayName: `Break-glass access to the GKE cluster ${settings.name}`,
      description: "Nobody may act as it until glass is broken; its use raises an alarm",
    },
    options,
  );
  const grant = new projects.IAMMember(
    `${name}-break-glass-role`,
    {
      project: settings.project,
      role: "roles/container.admin",
      member: `serviceAccount:${email}`,
      condition: onlyThisCluster(scope),
    },
    { ...options, dependsOn: account },
  );
  const channels = settings.administrators.map(
    (group) =>
      new monitoring.NotificationChannel(
        `${name}-mailbox-${digest(group)}`,
        {
          type: "email" satisfies NotificationChannelType,
          displayName: `Administrators of the GKE cluster ${settings.name}`,
          labels: { email_address: group },
        },
        options,
      ),
  );
  const alarm = new monitoring.AlertPolicy(
    `${name}-break-glass-alarm`,
    {
      displayName: `Break-glass access to the GKE cluster ${settings.name}`,
      combiner: "OR" satisfies AlertCombiner,
      severity: "CRITICAL" satisfies AlertSeverity,
      enabled: true,
      conditions: [
        {
          displayName: "The account acts, or somebody may act as it",
          conditionMatchedLog: { filter: useOf(email) },
        },
      ],
      alertStrategy: { notificationRateLimit: { period: "300s" }, autoClose: "604800s" },
      documentation: {
        mimeType: "text/markdown",
        content: `${email} is in use, or somebody has been allowed to use it. If no incident is open, take the grant away and find out who gave it.`,
      },
      notificationChannels: channels.map((channel) => channel.id),
    },
    options,
  );
  return { account, grant, alarm };
}

/** Log entries of the account's own doing, of tokens made for it, and of changes to who may make them. */
function useOf(email: string): string {
  return [
    `logName:"cloudaudit.googleapis.com"`,
    `(${[
      `protoPayload.authenticationInfo.principalEmail="${email}"`,
      `(resource.type="service_account" AND resource.labels.email_id="${email}")`,
    ].join(" OR ")})`,
  ].join(" AND ");
}
