import type { provider } from "@pulumi/pulumi";
import { keyOf } from "../ledger";
import type { Ledger, LedgerEntry, Need } from "../ledger";
import type { DiffResult, SimulatedProvider } from "../provider";
import { unknown } from "../provider";
import { checkInputs } from "./check";
import { decode } from "./configuration";
import { compareInputs } from "./diff";
import type { Cloud, Draft, Instance, Model, Reference, Scope } from "./model";
import { nameIn, namingFailure, withName } from "./naming";
import { asPlanned, planned } from "./plan";
import { restore, withoutSecrets } from "./redaction";
import { schemaOf } from "./schema";
import type { Properties, Schema } from "./schema";
import { freshId, nameOf, typeOf } from "./urn";
import { hex, holdsUnknown, isUnknown, pathOf, text, valuesAt } from "./values";
import type { Values } from "./values";

/** A provider instance of one cloud: checks, plans and does, against the published schema and the ledger. */
export class CloudProvider<S extends Scope> implements SimulatedProvider {
  readonly version: string;
  private readonly cloud: Cloud<S>;
  private readonly ledger: Ledger;
  private readonly published: Schema;
  private scope: S | undefined;

  constructor(cloud: Cloud<S>, ledger: Ledger) {
    this.cloud = cloud;
    this.ledger = ledger;
    this.published = schemaOf(cloud.package);
    this.version = this.published.version;
  }

  checkConfig(inputs: Values): Promise<provider.CheckResult> {
    const type = `pulumi:providers:${this.cloud.package}`;
    const properties = this.propertiesOf(type);
    const decoded = decode(inputs, properties);
    const failures = checkInputs(this.published, properties, decoded);
    return Promise.resolve({
      inputs,
      failures: [...failures, ...(this.cloud.checkConfig?.(decoded) ?? [])],
    });
  }

  diffConfig(olds: Values, news: Values): Promise<DiffResult> {
    const { changed } = compareInputs(this.published, undefined, new Set(), olds, news);
    const replaces = this.cloud.replacesProvider?.(olds, news) ?? [];
    return Promise.resolve({ changes: changed.length > 0, diffs: [...changed], replaces });
  }

  async configure(inputs: Record<string, unknown>): Promise<void> {
    const { failures = [] } = await this.checkConfig(inputs);
    const [first] = failures;
    if (first)
      throw new Error(`${this.cloud.package} provider: ${first.property}: ${first.reason}`);
    const properties = this.propertiesOf(`pulumi:providers:${this.cloud.package}`);
    this.scope = this.cloud.configure(decode(inputs, properties), this.ledger);
  }

  check(urn: string, olds: Values, news: Values): Promise<provider.CheckResult> {
    const type = typeOf(urn);
    const model = this.modelOf(type);
    const properties = this.published.inputs(type);
    const named = this.named(urn, model, olds, news);
    const failures = properties ? checkInputs(this.published, properties, named) : [];
    if (model.naming) failures.push(...namingFailure(model.naming, named));
    for (const [path, values] of Object.entries(model.values ?? {})) {
      for (const value of valuesAt(named, pathOf(path))) {
        if (isUnknown(value) || values.includes(String(value))) continue;
        failures.push({
          property: path,
          reason: `"${String(value)}" is none of ${values.join(", ")}`,
        });
      }
    }
    failures.push(...(model.validate?.(named, this.scope) ?? []));
    return Promise.resolve({ inputs: named, failures });
  }

  diff(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
    oldInputs: Values = olds,
  ): Promise<DiffResult> {
    const type = typeOf(urn);
    const model = this.modelOf(type);
    this.reachable();
    const properties = this.published.inputs(type);
    const before = oldInputs === olds ? onlyInputs(olds, properties) : oldInputs;
    const compared = compareInputs(this.published, properties, createOnlyOf(model), before, news);
    const { changed } = compared;
    const replacing = [
      ...new Set([...compared.replacing, ...(model.replaces?.(before, news) ?? [])]),
    ];
    const identity = identityOf(model, news);
    const deleteBeforeReplace =
      replacing.length > 0 && identity !== undefined && identity === identityOf(model, before);
    return Promise.resolve({
      changes: changed.length > 0,
      diffs: [...changed],
      replaces: replacing,
      deleteBeforeReplace,
    });
  }

  planCreate(urn: string, inputs: Values): Promise<Record<string, unknown>> {
    const model = this.modelOf(typeOf(urn));
    this.reachable();
    const computed = planned(model, this.instance(unknown, urn, inputs));
    const outputs = Object.entries(inputs).map(
      ([name, value]) => [name, asPlanned(value, computed[name])] as const,
    );
    return Promise.resolve(Object.fromEntries(outputs));
  }

  /** What an update leaves alone stays known; what would be built on an unknown value is unknown. */
  planUpdate(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
  ): Promise<Record<string, unknown>> {
    const model = this.modelOf(typeOf(urn));
    this.reachable();
    const instance = this.instance(id, urn, news, olds);
    const computed = planned(model, instance);
    const outputs: Record<string, unknown> = { ...olds, ...news };
    for (const name of Object.keys(olds)) {
      if (!(name in news) && !(name in computed)) Reflect.deleteProperty(outputs, name);
    }
    for (const [name, value] of Object.entries(computed)) {
      outputs[name] = holdsUnknown(value) && !holdsUnknown(news[name]) ? unknown : value;
    }
    return Promise.resolve(outputs);
  }

  create(urn: string, inputs: Values): Promise<provider.CreateResult> {
    const type = typeOf(urn);
    const model = this.modelOf(type);
    const scope = this.reachable();
    const needs = this.needsOf(model, inputs, scope);
    const draft = this.draft(urn, inputs);
    const refused = model.refuseCreate?.(draft);
    if (refused !== undefined) throw new Error(refused);
    const scopeKey = model.scopeKey?.(scope, inputs) ?? scope.key;
    const identity = identityOf(model, inputs);
    if (identity !== undefined && this.ledger.find(type, `=${identity}`, scopeKey)) {
      throw new Error(
        model.taken?.(identity) ?? `AlreadyExists: ${type} ${identity} exists already`,
      );
    }
    const id = model.id(draft);
    const outs = this.record(this.instance(id, urn, inputs), model, needs);
    return Promise.resolve({ id, outs });
  }

  read(id: string, urn: string, props: Values = {}): Promise<provider.ReadResult> {
    const type = typeOf(urn);
    const model = this.modelOf(type);
    const scope = this.reachable();
    const entry =
      this.ledger.get(this.keyFor(model, type, id, scope, props)) ?? this.ledger.find(type, id);
    if (entry && entry.kept === undefined) {
      return Promise.resolve({
        id: entry.id,
        props: restore(entry.outputs, props),
        inputs: restore(entry.inputs, props),
      });
    }
    const existing = this.ledger.existing(type, id);
    return Promise.resolve(existing ? { id, props: { ...existing.outputs } } : { id: "" });
  }

  update(id: string, urn: string, olds: Values, news: Values): Promise<provider.UpdateResult> {
    const type = typeOf(urn);
    const model = this.modelOf(type);
    const scope = this.reachable();
    const entry = this.ledger.get(this.keyFor(model, type, id, scope, news));
    if (!entry || entry.kept !== undefined) {
      throw new Error(`${type} ${id} is not there to be updated`);
    }
    const instance = this.instance(id, urn, news, olds);
    const refused = model.refuseUpdate?.(instance);
    if (refused !== undefined) throw new Error(refused);
    return Promise.resolve({
      outs: this.record(instance, model, this.needsOf(model, news, scope)),
    });
  }

  delete(id: string, urn: string, props: Values): Promise<void> {
    const type = typeOf(urn);
    const model = this.modelOf(type);
    const scope = this.reachable();
    const key = this.keyFor(model, type, id, scope, props);
    const entry = this.ledger.get(key);
    // Gone already, by a cascade or by hand: what the program wanted is so.
    if (!entry || entry.kept !== undefined) return Promise.resolve();
    const refused =
      model.refuseDelete?.(entry, this.ledger, props) ??
      this.cloud.guard?.(entry, this.ledger) ??
      this.refusalByDependents(key);
    if (refused !== undefined) throw new Error(refused);
    this.erase(key, entry, new Set());
    return Promise.resolve();
  }

  invoke(token: string, inputs: Record<string, unknown>): Promise<provider.InvokeResult> {
    const answer = this.cloud.functions[token];
    const properties = this.published.inputs(token);
    if (!answer || !properties) throw new Error(this.notSimulated("function", token));
    const scope = this.reachable();
    const failures = checkInputs(this.published, properties, inputs);
    if (failures.length > 0) return Promise.resolve({ outputs: {}, failures });
    return Promise.resolve({ outputs: answer({ inputs, scope, ledger: this.ledger }), failures });
  }

  private record(instance: Instance<S>, model: Model<S>, needs: readonly Need[]): Values {
    const { id, type, urn, inputs, scope } = instance;
    const outputs = { ...inputs, ...model.outputs(instance) };
    const handles = (model.handles ?? []).flatMap((path) => valuesAt(outputs, pathOf(path)));
    const identity = identityOf(model, inputs);
    const secrets = this.secretsOf(type, model);
    this.ledger.put({
      cloud: this.cloud.package,
      scope: model.scopeKey?.(scope, inputs) ?? scope.key,
      type,
      id,
      urn,
      handles: [
        ...handles.filter((handle) => typeof handle === "string"),
        ...(model.aliases?.(instance, outputs) ?? []),
        ...(identity === undefined ? [] : [`=${identity}`]),
      ],
      needs,
      idle: model.idle,
      inputs: withoutSecrets(inputs, secrets),
      outputs: withoutSecrets(outputs, secrets),
    });
    return outputs;
  }

  private erase(key: string, entry: LedgerEntry, erased: Set<string>): void {
    erased.add(key);
    // What lives in a cluster belongs to another package, and goes with it.
    const model = entry.cloud === this.cloud.package ? this.modelOf(entry.type) : undefined;
    if (model?.cascades ?? true) {
      for (const dependent of this.ledger.dependents(key)) {
        const dependentKey = keyOf(dependent);
        if (!erased.has(dependentKey)) this.erase(dependentKey, dependent, erased);
      }
    }
    const kept = model?.keep?.(entry, this.ledger);
    if (kept === undefined) this.ledger.remove(key);
    else this.ledger.put({ ...entry, kept });
  }

  private refusalByDependents(key: string): string | undefined {
    for (const dependent of this.ledger.dependents(key)) {
      const need = dependent.needs.find((candidate) => candidate.key === key && candidate.refusal);
      if (need?.refusal !== undefined) {
        return `${need.refusal}: ${dependent.type} ${dependent.id}`;
      }
    }
    return undefined;
  }

  private needsOf(model: Model<S>, inputs: Values, scope: S): Need[] {
    const host = this.cloud.host?.(scope, this.ledger);
    const needs: Need[] = host ? [{ key: keyOf(host) }] : [];
    for (const reference of model.references ?? []) {
      for (const value of referred(reference, inputs, scope)) {
        if (reference.outside?.test(value)) continue;
        const found = reference.to
          .map((type) => this.ledger.find(type, value, reference.sameScope ? scope.key : undefined))
          .find((entry) => entry && entry.kept === undefined);
        if (found) {
          if (!needs.some((need) => need.key === keyOf(found) && need.refusal !== undefined)) {
            needs.push({ key: keyOf(found), refusal: reference.refusal });
          }
        } else if (!reference.to.some((type) => this.ledger.existing(type, value))) {
          throw new Error(reference.missing(value));
        }
      }
    }
    return needs;
  }

  private named(urn: string, model: Model<S>, olds: Values, news: Values): Values {
    if (!model.naming) return news;
    const type = typeOf(urn);
    return withName(model.naming, urn, olds, news, (named) => {
      const identity = identityOf(model, named);
      return identity === undefined || !this.ledger.find(type, `=${identity}`);
    });
  }

  private instance(id: string, urn: string, inputs: Values, previous?: Values): Instance<S> {
    const { type, name, scope, ledger } = this.draft(urn, inputs);
    return { type, urn, name, inputs, scope, ledger, id, previous };
  }

  private draft(urn: string, inputs: Values): Draft<S> {
    const type = typeOf(urn);
    const { ledger } = this;
    return {
      type,
      urn,
      name: nameOf(urn),
      inputs,
      scope: this.configured(),
      ledger,
      fresh: (prefix, digits, shape = (plain) => plain) =>
        freshId(ledger, type, urn, (seed) => prefix + shape(hex(seed, digits))),
    };
  }

  private secretsOf(type: string, model: Model<S>): readonly string[] {
    const marked = [...(this.published.inputs(type) ?? []), ...this.published.outputs(type)];
    return [
      ...marked.filter(([, property]) => property.secret).map(([name]) => name),
      ...(model.secrets ?? []),
    ];
  }

  private keyFor(model: Model<S>, type: string, id: string, scope: S, inputs: Values): string {
    const scopeKey = model.scopeKey?.(scope, inputs) ?? scope.key;
    return keyOf({ cloud: this.cloud.package, scope: scopeKey, type, id });
  }

  private modelOf(type: string): Model<S> {
    const model = this.cloud.models[type] ?? this.cloud.customModel?.(type);
    if (!model) throw new Error(this.notSimulated("resource type", type));
    return model;
  }

  private notSimulated(what: string, token: string): string {
    const { package: pkg } = this.cloud;
    return (
      `The simulation does not know the ${what} ${token}: add it to ` +
      `simulation/generate/lists/${pkg}.txt, run npm run generate:schemas, and describe it in ` +
      `simulation/providers/${pkg}/`
    );
  }

  private propertiesOf(type: string): Properties {
    const properties = this.published.inputs(type);
    if (!properties) throw new Error(this.notSimulated("provider", type));
    return properties;
  }

  private configured(): S {
    if (!this.scope) throw new Error(`The ${this.cloud.package} provider is not configured`);
    return this.scope;
  }

  private reachable(): S {
    const scope = this.configured();
    const why = this.cloud.unreachable?.(scope, this.ledger);
    if (why !== undefined) throw new Error(why);
    return scope;
  }
}

function referred<S extends Scope>(reference: Reference<S>, inputs: Values, scope: S): string[] {
  const values =
    typeof reference.at === "string"
      ? valuesAt(inputs, pathOf(reference.at))
      : reference.at(inputs, scope);
  return values.flatMap((value) => text(value) ?? []).filter((value) => !isUnknown(value));
}

function identityOf<S extends Scope>(model: Model<S>, inputs: Values): string | undefined {
  if (model.identity) return model.identity(inputs);
  return model.naming ? text(nameIn(model.naming, inputs)) : undefined;
}

const createOnlyPaths = new WeakMap<object, ReadonlySet<string>>();

function createOnlyOf<S extends Scope>(model: Model<S>): ReadonlySet<string> {
  let paths = createOnlyPaths.get(model);
  if (!paths) {
    paths = new Set([
      ...(model.createOnly ?? []),
      ...(model.naming ? [model.naming.property] : []),
    ]);
    createOnlyPaths.set(model, paths);
  }
  return paths;
}

function onlyInputs(olds: Values, properties: Properties | undefined): Values {
  if (!properties) return olds;
  return Object.fromEntries(Object.entries(olds).filter(([name]) => properties.has(name)));
}
