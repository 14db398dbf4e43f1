import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ChartVersion } from "../versions";
import { GuardedNamespace, type GuardedNamespaceSpec } from "./guarded-namespace";
import type { Scope } from "./scope";

/** A value that a chart takes. */
type ChartValue =
  string | number | boolean | readonly ChartValue[] | { readonly [key: string]: ChartValue };

export type ChartValues = Readonly<Record<string, ChartValue>>;

/** A chart and all that decides how it is installed. */
export interface ChartSpec {
  readonly chart: ChartVersion;
  /** Made for the chart alone. */
  readonly namespace: GuardedNamespaceSpec;
  readonly values: ChartValues;
}

/** A chart in a namespace of its own. */
export class ChartRelease extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:ChartRelease";
  /** What must come after the chart depends on this. */
  readonly release: k8s.helm.v3.Release;

  constructor(
    name: string,
    args: {
      readonly spec: ChartSpec;
      readonly scope: Scope;
      /** What must be there before the chart is installed, and go only after it. */
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(ChartRelease.type, name, {}, opts);
    const { spec, scope, after } = args;

    const namespace = new GuardedNamespace(
      `${name}-namespace`,
      { spec: spec.namespace, scope },
      { parent: this },
    );
    // After the whole namespace: a hook job that starts before the network policies would find no DNS.
    this.release = new k8s.helm.v3.Release(`${name}-release`, releaseArgs(spec), {
      parent: this,
      dependsOn: [namespace, ...after],
    });

    this.registerOutputs({ version: this.release.version });
  }
}

/** A release whose name is the chart's, so that the names of its Services are known. */
export function releaseArgs({ chart, namespace, values }: ChartSpec): k8s.helm.v3.ReleaseArgs {
  return {
    name: chart.chart,
    chart: chart.chart,
    version: chart.version,
    repositoryOpts: { repo: chart.repository },
    namespace: namespace.name,
    createNamespace: false,
    // A half-installed admission controller is worse than none: roll back, and say what failed.
    atomic: true,
    cleanupOnFail: true,
    timeout: releaseTimeoutSeconds,
    maxHistory: 3,
    values,
  };
}

const releaseTimeoutSeconds = 600;
