import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ledger } from "../../../simulation/ledger";
import type { LedgerOptions } from "../../../simulation/ledger";
import type { ProviderPackage, SimulatedProvider } from "../../../simulation/provider";
import { simulatedProviders } from "../../../simulation/providers";
import { checkInputs } from "../../../simulation/providers/check";
import type { ClusterOptions } from "../../../simulation/providers/kubernetes/cluster/cluster-options";
import { schemaOf } from "../../../simulation/providers/schema";

type Properties = Record<string, unknown>;

export interface Made {
  readonly id: string;
  readonly urn: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/** A provider instance, spoken to as the engine speaks to it: check first, then create. */
export class TestProvider {
  readonly provider: SimulatedProvider;

  constructor(provider: SimulatedProvider) {
    this.provider = provider;
  }

  async failures(type: string, inputs: Properties): Promise<string[]> {
    const checked = await this.provider.check?.(urnOf(type, "x"), {}, inputs);
    return (checked?.failures ?? []).map(({ property, reason }) => `${property}: ${reason}`);
  }

  async make(type: string, name: string, given: Properties): Promise<Made> {
    const urn = urnOf(type, name);
    const checked = await this.provider.check?.(urn, {}, given);
    assert.ok(checked);
    assert.deepEqual(checked.failures, []);
    const inputs = checked.inputs as Properties;
    const created = await this.provider.create?.(urn, inputs);
    assert.ok(created);
    return { id: created.id, urn, inputs, outputs: created.outs as Properties };
  }

  /** What a change of the inputs would do. */
  async change(made: Made, given: Properties): Promise<string> {
    const checked = await this.provider.check?.(made.urn, made.inputs, given);
    assert.ok(checked);
    assert.deepEqual(checked.failures, []);
    const diff = await this.provider.diff?.(
      made.id,
      made.urn,
      made.outputs,
      checked.inputs as Properties,
      made.inputs,
    );
    const { changes, diffs = [], replaces = [], deleteBeforeReplace } = diff ?? {};
    if (!changes) return "nothing";
    if (replaces.length === 0) return `update ${diffs.join(", ")}`;
    const how = deleteBeforeReplace ? "delete, then create" : "create, then delete";
    return `replace for ${replaces.join(", ")}: ${how}`;
  }

  async update(made: Made, inputs: Properties): Promise<Properties> {
    const updated = await this.provider.update?.(made.id, made.urn, made.outputs, inputs);
    return updated?.outs as Properties;
  }

  async remove(made: Made): Promise<void> {
    await this.provider.delete?.(made.id, made.urn, made.outputs);
  }

  /** Calls a function; what it answers must be what its typings promise. */
  async call(token: string, inputs: Properties = {}): Promise<Properties> {
    const answer = await this.provider.invoke?.(token, inputs);
    assert.ok(answer);
    assert.deepEqual(answer.failures, []);
    const outputs = answer.outputs as Properties;
    const schema = schemaOf(token.split(":")[0] as ProviderPackage);
    assert.deepEqual(checkInputs(schema, schema.outputs(token), outputs), []);
    return outputs;
  }
}

export function urnOf(type: string, name: string): string {
  return `urn:pulumi:test::palisade::palisade:test:Parent$${type}::${name}`;
}

const configurations: Readonly<Record<ProviderPackage, Properties>> = {
  aws: { region: "eu-central-1", allowedAccountIds: '["111122223333"]' },
  gcp: { project: "example-project", region: "europe-west3" },
  "azure-native": {
    subscriptionId: "00000000-0000-4000-8000-000000000001",
    tenantId: "00000000-0000-4000-8000-000000000002",
    location: "germanywestcentral",
  },
  kubernetes: { kubeconfig: kubeconfig("https://192.0.2.200") },
};

/** A simulated world of its own for one test. */
export class World {
  readonly dir = mkdtempSync(join(tmpdir(), "palisade-ledger-"));
  readonly ledger: Ledger;
  private readonly cluster: ClusterOptions | undefined;

  constructor(
    options: LedgerOptions = { clusters: [{ server: "https://192.0.2.200" }] },
    cluster?: ClusterOptions,
  ) {
    this.cluster = cluster;
    this.ledger = Ledger.open(this.dir, options);
  }

  async provider(pkg: ProviderPackage, config = configurations[pkg]): Promise<TestProvider> {
    const provider = simulatedProviders(this.ledger, this.cluster)(pkg);
    await provider.configure(config);
    return new TestProvider(provider);
  }

  end(): void {
    this.ledger.close();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

export function kubeconfig(server: string): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "c", cluster: { server } }],
    contexts: [{ name: "c", context: { cluster: "c", user: "c" } }],
    "current-context": "c",
  });
}
