import * as fs from "node:fs";
import * as path from "node:path";
import type { ProviderPackage } from "./provider";

/** One resource that exists in a simulated cloud. */
export interface LedgerEntry {
  readonly cloud: ProviderPackage;
  /** What makes an id unique: account and region, project, subscription, or a cluster's address. */
  readonly scope: string;
  readonly type: string;
  readonly id: string;
  readonly urn: string;
  /** Other names that a reference may use: name, ARN, self link. */
  readonly handles: readonly string[];
  /** Keys of the entries that this one needs, each with what it means for their deletion. */
  readonly needs: readonly Need[];
  /** Inputs and outputs; secret values are left out. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Why it remains after it was deleted: a key that waits for its end. Absent while it is in use. */
  readonly kept?: string;
  /**
   * A key, or what holds keys: once nothing in use needs it, it counts as kept. A program that retains it never tells
   * the cloud, so this is the only sign there is. A `holder` may also be in use empty, as a resource group is.
   */
  readonly idle?: "key" | "holder";
}

export interface Need {
  readonly key: string;
  /** How the cloud refuses to delete the needed one meanwhile; absent: it does not. */
  readonly refusal?: string;
}

/** A cluster that the simulation did not make, as a stack with an existing cluster has one. */
export interface ExistingCluster {
  /** URL of its API server, as in its kubeconfig. */
  readonly server: string;
  /** Custom resources that it knows, as `policies.kyverno.io/v1/ValidatingPolicy`. */
  readonly customResources?: readonly string[];
  /** Namespaces beyond those that every cluster has. */
  readonly namespaces?: readonly string[];
}

/** Something that a program refers to and does not make: a network, a hosted zone. */
export interface ExistingResource {
  readonly cloud: ProviderPackage;
  readonly type: string;
  readonly id: string;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

export interface LedgerOptions {
  readonly clusters?: readonly ExistingCluster[];
  readonly resources?: readonly ExistingResource[];
}

type Line = { readonly put: LedgerEntry } | { readonly remove: string };

const clouds: readonly ProviderPackage[] = ["aws", "azure-native", "gcp", "kubernetes"];

/**
 * What exists in the simulated clouds. In memory for the providers, and on disk as one journal per cloud, so that it
 * outlives a run and can be looked at after a crash: a line is written before the provider answers the engine, and a
 * line that was cut off is as if it never was. One process writes at a time.
 */
export class Ledger {
  private readonly entries = new Map<string, LedgerEntry>();
  /** Entries by type and by each of their names. */
  private readonly byHandle = new Map<string, Set<string>>();
  /** Keys of the entries that need a key. */
  private readonly neededBy = new Map<string, Set<string>>();
  private readonly journals = new Map<ProviderPackage, number>();
  private readonly dir: string;
  private readonly options: LedgerOptions;

  private constructor(dir: string, options: LedgerOptions) {
    this.dir = dir;
    this.options = options;
  }

  static open(dir: string, options: LedgerOptions = {}): Ledger {
    fs.mkdirSync(dir, { recursive: true });
    const ledger = new Ledger(dir, options);
    for (const cloud of clouds) ledger.load(cloud);
    return ledger;
  }

  /** What is in use, oldest first. */
  list(cloud?: ProviderPackage): LedgerEntry[] {
    return this.all(cloud).filter((entry) => this.whyKept(entry) === undefined);
  }

  /** What remains on purpose, with the reason in `kept`: what waits for its end, and keys that nothing uses any more. */
  kept(cloud?: ProviderPackage): (LedgerEntry & { readonly kept: string })[] {
    return this.all(cloud).flatMap((entry) => {
      const kept = this.whyKept(entry);
      return kept === undefined ? [] : [{ ...entry, kept }];
    });
  }

  get clusters(): readonly ExistingCluster[] {
    return this.options.clusters ?? [];
  }

  get(key: string): LedgerEntry | undefined {
    return this.entries.get(key);
  }

  /** The entry of a type that has this id or other name and is in use; of several, the newest. */
  find(type: string, handle: string, scope?: string): LedgerEntry | undefined {
    const found = [...(this.byHandle.get(`${type}|${handle}`) ?? [])]
      .map((key) => this.entries.get(key))
      .filter((entry) => entry && (scope === undefined || entry.scope === scope));
    return found.findLast((entry) => entry?.kept === undefined) ?? found.at(-1);
  }

  /** Whether a resource that the simulation did not make was declared to exist. */
  existing(type: string, id: string): ExistingResource | undefined {
    return this.options.resources?.find((resource) => resource.type === type && resource.id === id);
  }

  /** Entries in use that need the entry with this key. */
  dependents(key: string): LedgerEntry[] {
    return [...(this.neededBy.get(key) ?? [])]
      .map((dependent) => this.entries.get(dependent))
      .filter((entry) => entry !== undefined)
      .filter((entry) => entry.kept === undefined);
  }

  put(entry: LedgerEntry): void {
    this.write(entry.cloud, { put: entry });
    this.insert(entry);
  }

  remove(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.write(entry.cloud, { remove: key });
    this.drop(key);
  }

  /** Closes the files. The ledger can still be read. */
  close(): void {
    for (const descriptor of this.journals.values()) fs.closeSync(descriptor);
    this.journals.clear();
  }

  private whyKept(entry: LedgerEntry): string | undefined {
    if (entry.kept !== undefined || entry.idle === undefined) return entry.kept;
    const users = [...(this.neededBy.get(keyOf(entry)) ?? [])].flatMap(
      (key) => this.entries.get(key) ?? [],
    );
    if (entry.idle === "holder" && users.length === 0) return undefined;
    return users.every((user) => this.whyKept(user) !== undefined)
      ? "in nobody's use, and retained for what was encrypted with it"
      : undefined;
  }

  private all(cloud?: ProviderPackage): LedgerEntry[] {
    return [...this.entries.values()].filter((e) => cloud === undefined || e.cloud === cloud);
  }

  private insert(entry: LedgerEntry): void {
    const key = keyOf(entry);
    const replaced = this.entries.get(key);
    if (replaced) this.unindex(key, replaced);
    this.entries.set(key, entry);
    for (const handle of handlesOf(entry)) addTo(this.byHandle, `${entry.type}|${handle}`, key);
    for (const need of entry.needs) addTo(this.neededBy, need.key, key);
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.unindex(key, entry);
    this.entries.delete(key);
  }

  private unindex(key: string, entry: LedgerEntry): void {
    for (const handle of handlesOf(entry)) {
      removeFrom(this.byHandle, `${entry.type}|${handle}`, key);
    }
    for (const need of entry.needs) removeFrom(this.neededBy, need.key, key);
  }

  private file(cloud: ProviderPackage): string {
    return path.join(this.dir, `${cloud}.jsonl`);
  }

  private write(cloud: ProviderPackage, line: Line): void {
    let descriptor = this.journals.get(cloud);
    if (descriptor === undefined) {
      descriptor = fs.openSync(this.file(cloud), "a", 0o600);
      this.journals.set(cloud, descriptor);
    }
    fs.writeSync(descriptor, `${JSON.stringify(line)}\n`);
  }

  private load(cloud: ProviderPackage): void {
    const file = this.file(cloud);
    if (!fs.existsSync(file)) return;
    const text = fs.readFileSync(file, "utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    const lines = whole.split("\n").slice(0, -1);
    for (const line of lines) {
      const change = JSON.parse(line) as Line;
      if ("put" in change) this.insert(change.put);
      else this.drop(change.remove);
    }
    // A line that was cut off would spoil the next one, and a long history would be read on every run.
    const live = this.all(cloud);
    if (whole.length < text.length || lines.length > 2 * live.length + 100) {
      this.rewrite(file, live);
    }
  }

  private rewrite(file: string, entries: readonly LedgerEntry[]): void {
    const temporary = `${file}.new`;
    const text = entries.map((put) => `${JSON.stringify({ put } satisfies Line)}\n`).join("");
    fs.writeFileSync(temporary, text, { mode: 0o600 });
    fs.renameSync(temporary, file);
  }
}

export function keyOf(entry: Pick<LedgerEntry, "cloud" | "scope" | "type" | "id">): string {
  return `${entry.cloud}|${entry.scope}|${entry.type}|${entry.id}`;
}

function handlesOf(entry: LedgerEntry): ReadonlySet<string> {
  return new Set([entry.id, ...entry.handles]);
}

function addTo(index: Map<string, Set<string>>, name: string, key: string): void {
  const keys = index.get(name);
  if (keys) keys.add(key);
  else index.set(name, new Set([key]));
}

function removeFrom(index: Map<string, Set<string>>, name: string, key: string): void {
  const keys = index.get(name);
  keys?.delete(key);
  if (keys?.size === 0) index.delete(name);
}
