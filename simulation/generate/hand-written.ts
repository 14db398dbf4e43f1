import type { Ledger } from "../ledger";
import type { ProviderPackage } from "../provider";
import { withCloud } from "../providers";
import type { Cloud, Instance, Model, Scope } from "../providers/model";
import { schemaOf } from "../providers/schema";
import { sampleInputs } from "./sample";

/** What is written by hand about one resource type. */
export interface HandWritten {
  readonly type: string;
  readonly createOnly: readonly string[];
  readonly values: readonly string[];
  readonly outputs: readonly string[];
  readonly references: readonly string[];
  readonly guards: readonly string[];
}

/** An empty cloud: whatever is looked up in it is not there. */
const nothing: Pick<Ledger, "find" | "get" | "list" | "existing"> = {
  find: () => undefined,
  get: () => undefined,
  list: () => [],
  existing: () => undefined,
};

export function handWritten(pkg: ProviderPackage): HandWritten[] {
  return withCloud(pkg, describe);
}

/** What the model of a type makes of sample inputs: with nothing but what is required, and with everything. */
export function sampleOutputs(pkg: ProviderPackage, type: string): Record<string, unknown>[] {
  return withCloud(pkg, (cloud) => {
    const model = cloud.models[type];
    return model ? [false, true].map((optional) => outputsOf(cloud, type, model, optional)) : [];
  });
}

function describe<S extends Scope>(cloud: Cloud<S>): HandWritten[] {
  return Object.entries(cloud.models)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, model]) => ({
      type,
      createOnly: [
        ...new Set([...(model.naming ? [model.naming.property] : []), ...(model.createOnly ?? [])]),
      ],
      values: Object.keys(model.values ?? {}),
      outputs: Object.keys(outputsOf(cloud, type, model, false)),
      references: [...new Set((model.references ?? []).flatMap(({ to }) => to))],
      guards: guardsOf(model),
    }));
}

function outputsOf<S extends Scope>(
  cloud: Cloud<S>,
  type: string,
  model: Model<S>,
  optional: boolean,
): Record<string, unknown> {
  const schema = schemaOf(cloud.package);
  const properties = schema.inputs(type) ?? new Map<never, never>();
  const ledger = nothing as Ledger;
  const instance: Instance<S> = {
    type,
    urn: `urn:pulumi:stack::project::${type}::sample`,
    name: "sample",
    inputs: sampleInputs(schema, properties, { optional }),
    scope: cloud.sampleScope,
    ledger,
    id: "sample",
  };
  return { ...model.outputs(instance) };
}

function guardsOf<S extends Scope>(model: Model<S>): string[] {
  return [
    ...(model.refuseDelete ? ["may refuse deletion"] : []),
    ...(model.refuseUpdate ? ["may refuse an update"] : []),
    ...(model.keep ? ["remains after deletion"] : []),
    ...(model.cascades ? ["takes along what needs it"] : []),
    ...(model.replaces ? ["may replace, depending on what was before"] : []),
    ...(model.validate ? ["checked further"] : []),
  ];
}
