import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { admissionRules, reportedRules } from "../all-rules";
import type { ManagedCluster } from "../cluster";
import type { Settings } from "../settings/schema";
import { AccessReview } from "./access-review";
import { Alerts } from "./alerts";
import { ChartRelease, type ChartSpec } from "./chart-release";
import { CisScan } from "./cis-scan";
import { checkSeverities } from "./cis-severities";
import { falcoChart } from "./falco";
import { GuardedNamespace } from "./guarded-namespace";
import { kyvernoChart } from "./kyverno";
import { KyvernoPolicies } from "./kyverno-policies";
import { monitoringChart } from "./monitoring";
import { ownNamespaces } from "./own-namespaces";
import { readWaivers } from "./read-waivers";
import { guardPriorityClass } from "./priority";
import { Access } from "./rbac";
import { reportsChart } from "./reports";
import { rolledOut } from "./rolled-out";
import { hasPrometheus, type Scope, scopeOf } from "./scope";
import { Team } from "./team";
import { trivyChart } from "./trivy";

export interface GovernanceArgs {
  /** The cluster that is governed. */
  readonly cluster: ManagedCluster;
  /** What the stack says of environment, teams, access, rollout and monitoring. */
  readonly settings: Pick<Settings, "environment" | "teams" | "access" | "policies" | "monitoring">;
  /** Waivers expire. @default now */
  readonly now?: Date;
}

/** What guards a cluster from the inside: admission, isolation, detection, scanning, and alerts on all of it. */
export class Governance extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:Governance";
  /** Parts that this cluster or stack does without, each with the reason. */
  readonly omitted: Readonly<Record<string, string>>;

  constructor(name: string, args: GovernanceArgs, opts?: pulumi.ComponentResourceOptions) {
    const { cluster, settings, now = new Date() } = args;
    super(Governance.type, name, {}, { ...opts, providers: [cluster.provider] });
    const scope = scopeOf(cluster, settings);
    const child = { parent: this };
    const waivers = readWaivers(now);
    const install = (part: string, spec: ChartSpec, after: readonly pulumi.Resource[]) =>
      new ChartRelease(`${name}-${part}`, { spec, scope, after }, child).release;

    const priority = new k8s.scheduling.v1.PriorityClass(
      `${name}-priority`,
      guardPriorityClass(),
      child,
    );
    const schedulable = [...cluster.ready, priority];
    const monitoring =
      scope.monitoring === "install"
        ? [install("monitoring", monitoringChart(scope), schedulable)]
        : [];
    const ready = [...schedulable, ...monitoring];

    const exceptions = new GuardedNamespace(
      `${name}-exceptions`,
      { spec: { name: ownNamespaces.exceptions, flows: {} }, scope },
      child,
    );
    const kyverno = install("kyverno", kyvernoChart(scope), ready);
    const policies = new KyvernoPolicies(
      `${name}-policies`,
      {
        set: rolledOut(
          {
            rules: admissionRules(),
            setRules: reportedRules(),
            waivers,
            settings,
            now,
          },
          scope,
        ),
        after: [exceptions, kyverno],
      },
      child,
    );

    const reports = install("reports", reportsChart(scope), [...ready, kyverno]);
    install("trivy", trivyChart(scope), ready);
    if (scope.capabilities.privilegedDaemonsets) {
      install("falco", falcoChart(scope), ready);
    }
    new CisScan(
      `${name}-cis`,
      {
        scope,
        severities: checkSeverities(scope.cisBenchmark, admissionRules()),
        after: [...ready, kyverno],
      },
      child,
    );
    new AccessReview(`${name}-access-review`, { after: [...ready, kyverno, reports] }, child);
    if (hasPrometheus(scope)) {
      const falco = scope.capabilities.privilegedDaemonsets;
      new Alerts(
        `${name}-alerts`,
        { scope: { falco, waivers }, after: [...monitoring, reports] },
        child,
      );
    }

    new Access(`${name}-roles`, { cloud: scope.cloud, access: settings.access }, child);
    for (const team of settings.teams) {
      // Once the policies know the namespace, it gets no defaults beside what its team is given.
      new Team(
        `${name}-team-${team.name}`,
        { team, teams: settings.teams, scope, after: [policies.rules] },
        child,
      );
    }

    this.omitted = omittedParts(scope, settings.policies);
    this.registerOutputs({ omitted: this.omitted });
  }
}

function omittedParts(
  { capabilities, monitoring }: Pick<Scope, "capabilities" | "monitoring">,
  { signatures }: Settings["policies"],
): Readonly<Record<string, string>> {
  return {
    ...(capabilities.privilegedDaemonsets
      ? {}
      : {
          falco: "the cluster lets no DaemonSet watch its nodes",
          "CIS node checks": "the cluster lets no pod read its nodes",
        }),
    "Falco's rules on audit events": "no part of this version reads the cluster's audit log",
    ...(monitoring === "none" ? { alerts: "the stack has no Prometheus" } : {}),
    ...(signatures === undefined
      ? { "image signatures": "the stack trusts no signer: palisade:policies.signatures" }
      : {}),
  };
}
