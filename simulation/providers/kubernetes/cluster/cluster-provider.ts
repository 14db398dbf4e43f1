import type { provider } from "@pulumi/pulumi";
import type { Ledger } from "../../../ledger";
import type { DiffResult, SimulatedProvider } from "../../../provider";
import type { CloudProvider } from "../../cloud-provider";
import type { Cloud } from "../../model";
import { typeOf } from "../../urn";
import { isUnknown, object, text } from "../../values";
import type { Values } from "../../values";
import { chartThatBrings } from "../chart-crds";
import { chartOf } from "../chart-name";
import { serverOf } from "../scope";
import type { KubernetesScope } from "../scope";
import { ApiServer } from "./api-server";
import { ClusterObjects } from "./cluster-objects";
import type { ClusterOptions } from "./cluster-options";
import { ClusterReleases } from "./cluster-releases";
import { connectionOf } from "./connection";
import { notApplied, reasonOf, releaseType } from "./not-applied";
import type { Operations } from "./operations";
import { waitedFor } from "./readiness";
import { transportTo } from "./transport";

/** Who answers for an instance whose kubeconfig leads to the real API server. */
interface Target {
  readonly objects: Operations;
  readonly releases: Operations;
}

/**
 * The Kubernetes provider in its second mode: an instance whose kubeconfig leads to the API server of the options works
 * on that one, and every other instance on the simulated clusters.
 */
export class ClusterProvider implements SimulatedProvider {
  readonly version: string;
  private readonly options: ClusterOptions;
  private readonly simulated: CloudProvider<KubernetesScope>;
  private readonly listed: CloudProvider<KubernetesScope>;
  private target: Target | undefined;

  constructor(
    simulated: CloudProvider<KubernetesScope>,
    cloud: Cloud<KubernetesScope>,
    ledger: Ledger,
    options: ClusterOptions,
  ) {
    this.options = options;
    this.simulated = simulated;
    this.listed = notApplied(cloud, ledger);
    this.version = simulated.version;
  }

  checkConfig(inputs: Values): Promise<provider.CheckResult> {
    return this.simulated.checkConfig(inputs);
  }

  diffConfig(olds: Values, news: Values): Promise<DiffResult> {
    return this.simulated.diffConfig(olds, news);
  }

  async configure(inputs: Record<string, unknown>): Promise<void> {
    await this.simulated.configure(inputs);
    await this.listed.configure(inputs);
    this.target = this.targetOf(inputs);
  }

  check(urn: string, olds: Values, news: Values): Promise<provider.CheckResult> {
    return (this.target ? this.listed : this.simulated).check(urn, olds, news);
  }

  diff(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
    oldInputs?: Values,
  ): Promise<DiffResult> {
    return this.of(urn, news).diff(id, urn, olds, news, oldInputs);
  }

  planCreate(urn: string, inputs: Values): Promise<Record<string, unknown>> {
    return this.of(urn, inputs).planCreate(urn, inputs);
  }

  planUpdate(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
  ): Promise<Record<string, unknown>> {
    return this.of(urn, news).planUpdate(id, urn, olds, news);
  }

  async create(urn: string, inputs: Values): Promise<provider.CreateResult> {
    const answering = this.of(urn, inputs);
    if (answering === this.listed) {
      this.options.log?.(`${typeOf(urn)} ${nameIn(inputs)}: ${this.whyNot(urn, inputs)}`);
      // An engine that was killed does not know of it.
      await this.listed.delete(nameIn(inputs), urn, inputs);
    }
    return answering.create(urn, inputs);
  }

  read(id: string, urn: string, props?: Values, inputs?: Values): Promise<provider.ReadResult> {
    return this.of(urn, props ?? {}).read(id, urn, props, inputs);
  }

  update(id: string, urn: string, olds: Values, news: Values): Promise<provider.UpdateResult> {
    return this.of(urn, news).update(id, urn, olds, news);
  }

  delete(id: string, urn: string, props: Values): Promise<void> {
    return this.of(urn, props).delete(id, urn, props);
  }

  invoke(token: string, inputs: Record<string, unknown>): Promise<provider.InvokeResult> {
    return this.simulated.invoke(token, inputs);
  }

  private of(urn: string, values: Values): Operations {
    if (!this.target) return this.simulated;
    if (this.missingChart(urn, values) !== undefined) return this.listed;
    return typeOf(urn) === releaseType ? this.target.releases : this.target.objects;
  }

  /** The chart that cannot be had, and without which the resource cannot be. */
  private missingChart(urn: string, values: Values): string | undefined {
    const type = typeOf(urn);
    const chart = type === releaseType ? chartOf(values) : chartThatBrings(type);
    return chart === undefined || this.options.charts?.[chart] ? undefined : chart;
  }

  private whyNot(urn: string, values: Values): string {
    return reasonOf({ chart: this.missingChart(urn, values) ?? chartOf(values) });
  }

  private targetOf(inputs: Values): Target | undefined {
    const kubeconfig = text(inputs["kubeconfig"]) ?? "";
    if (isUnknown(kubeconfig)) return undefined;
    const context = text(inputs["context"]);
    const { charts = {}, patience, transport = transportTo, readiness = waitedFor } = this.options;
    if (serverOf(kubeconfig, context) !== this.options.server) return undefined;
    const server = new ApiServer(transport(connectionOf(kubeconfig, context)), patience);
    const namespace = text(inputs["namespace"]) ?? "default";
    return {
      objects: new ClusterObjects({ server, readiness, namespace, published: this.listed }),
      releases: new ClusterReleases({ server, readiness, charts, published: this.listed }),
    };
  }
}

function nameIn(inputs: Values): string {
  const metadata = object(inputs["metadata"]);
  const namespace = text(metadata["namespace"]) ?? text(inputs["namespace"]);
  const name = text(metadata["name"]) ?? text(inputs["name"]) ?? "";
  return namespace === undefined ? name : `${namespace}/${name}`;
}
