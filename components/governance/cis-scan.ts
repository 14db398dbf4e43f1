import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { cisAccount, cisRole, cisRules } from "./cis-access";
import { cisCronJobName } from "./cis-names";
import type { CheckSeverities } from "./cis-severities";
import { cisPod, cisPodLabels, cisProgram, type CisWorkload } from "./cis-workload";
import { GuardedNamespace, type GuardedNamespaceSpec } from "./guarded-namespace";
import { ownNamespaces, ownPodLabels } from "./own-namespaces";
import type { Scope } from "./scope";

/**
 * Judges the cluster by its CIS benchmark every night, and keeps the results as ClusterPolicyReports: one for each pool of
 * nodes, and one for what is the same in all of the cluster.
 */
export class CisScan extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:CisScan";

  constructor(
    name: string,
    args: {
      readonly scope: Scope;
      readonly severities: CheckSeverities;
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(CisScan.type, name, {}, opts);
    const { scope, severities, after } = args;
    const workload: CisWorkload = {
      cloud: scope.cloud,
      benchmark: scope.cisBenchmark,
      scanNode: scope.capabilities.privilegedDaemonsets,
      nodePools: scope.nodePools,
    };

    const guarded = new GuardedNamespace(
      `${name}-namespace`,
      { spec: cisNamespace(workload), scope },
      { parent: this },
    );
    const namespace = ownNamespaces.cis;
    const inside = { parent: this, dependsOn: guarded };
    const account = new k8s.core.v1.ServiceAccount(
      `${name}-account`,
      { metadata: { name: cisAccount, namespace }, automountServiceAccountToken: false },
      inside,
    );
    const role = new k8s.rbac.v1.ClusterRole(
      `${name}-role`,
      { metadata: { name: cisRole }, rules: cisRules },
      { parent: this },
    );
    const binding = new k8s.rbac.v1.ClusterRoleBinding(
      `${name}-binding`,
      {
        metadata: { name: cisRole },
        roleRef: {
          apiGroup: "rbac.authorization.k8s.io",
          kind: "ClusterRole",
          name: cisRole,
        },
        subjects: [{ kind: "ServiceAccount", name: cisAccount, namespace }],
      },
      { parent: this, dependsOn: [role, account] },
    );
    const program = new k8s.core.v1.ConfigMap(
      `${name}-program`,
      { metadata: { name: cisProgram, namespace }, data: programFiles(severities) },
      inside,
    );
    new k8s.batch.v1.CronJob(
      `${name}-cronjob`,
      { metadata: { name: cisCronJobName, namespace }, spec: cronJobSpec(workload) },
      { parent: this, dependsOn: [guarded, binding, program, ...after] },
    );

    this.registerOutputs();
  }
}

export function cisNamespace({ scanNode }: Pick<CisWorkload, "scanNode">): GuardedNamespaceSpec {
  return {
    name: ownNamespaces.cis,
    level: scanNode ? "privileged" : "restricted",
    flows: { web: true },
  };
}

/** What is mounted at /program. */
export function programFiles(severities: CheckSeverities): Record<string, string> {
  return {
    "cis-report.jq": readFileSync(join(__dirname, "cis-report.jq"), "utf8"),
    "severities.json": JSON.stringify(severities),
  };
}

export function cronJobSpec(workload: CisWorkload): k8s.types.input.batch.v1.CronJobSpec {
  return {
    schedule: "0 2 * * *",
    timeZone: "Etc/UTC",
    concurrencyPolicy: "Forbid",
    startingDeadlineSeconds: 3600,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 3,
    jobTemplate: {
      spec: {
        ...(workload.scanNode ? onePodPerPool(workload.nodePools) : {}),
        backoffLimit: 2,
        activeDeadlineSeconds: 900,
        template: {
          metadata: { labels: { ...ownPodLabels, ...cisPodLabels } },
          spec: cisPod(workload),
        },
      },
    },
  };
}

function onePodPerPool(nodePools: number): Partial<k8s.types.input.batch.v1.JobSpec> {
  return { completionMode: "Indexed", completions: nodePools, parallelism: nodePools };
}
