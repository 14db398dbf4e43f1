import type { provider } from "@pulumi/pulumi";
import type { Ledger, LedgerEntry } from "../ledger";
import type { ProviderPackage } from "../provider";
import type { Values } from "./values";

/** Where one provider instance works: its account and region, its project, its cluster. */
export interface Scope {
  /** Makes ids unique in the ledger. */
  readonly key: string;
}

/** A resource that is about to exist. */
export interface Draft<S extends Scope> {
  readonly type: string;
  readonly urn: string;
  /** Last part of the URN. */
  readonly name: string;
  readonly inputs: Values;
  readonly scope: S;
  readonly ledger: Ledger;
  /** An id of hexadecimal digits that no other resource of the type has, in a shape of the cloud's. */
  readonly fresh: (prefix: string, digits: number, shape?: (digits: string) => string) => string;
}

/** A resource that exists, or would. */
export interface Instance<S extends Scope> extends Omit<Draft<S>, "fresh"> {
  readonly id: string;
  /** Outputs before an update. */
  readonly previous?: Values;
}

/** Something that must exist before the resource can be made. */
export interface Reference<S extends Scope> {
  /** Path in the inputs, as `vpcConfig.subnetIds[]`, or what to look up, computed. */
  readonly at: string | ((inputs: Values, scope: S) => readonly string[]);
  /** Types that it may be. */
  readonly to: readonly string[];
  /** What the cloud says if there is none. */
  readonly missing: (value: string) => string;
  /** What the cloud says when the thing referred to is deleted first; absent: it lets that happen. */
  readonly refusal?: string;
  /** Values that lie outside the simulation, as policies that the cloud manages. */
  readonly outside?: RegExp;
  /** Look only in this provider instance's scope: names are unique per region, say. */
  readonly sameScope?: boolean;
}

/** How a resource comes by its name. */
export interface Naming {
  /** The input that holds the name. */
  readonly property: string;
  /** What a name must look like, if the cloud is known to refuse others. */
  readonly pattern?: RegExp;
  /** The pattern in words. */
  readonly rule?: string;
  /** Turns `<name>-<7 digits>` into a name that the pattern allows. */
  readonly adapt?: (name: string) => string;
}

/**
 * What is written by hand about a resource type: all that its package does not publish. Paths are those of the inputs.
 */
export interface Model<S extends Scope> {
  readonly naming?: Naming;
  /** Inputs that only a replacement changes, beyond those that the package's documentation marks. */
  readonly createOnly?: readonly string[];
  /** Further inputs that replace, where that depends on what they were before. */
  readonly replaces?: (olds: Values, news: Values) => readonly string[];
  readonly references?: readonly Reference<S>[];
  /** Closed sets of values that the package does not publish. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Further rules on the inputs. */
  readonly validate?: (inputs: Values, scope: S | undefined) => provider.CheckFailure[];
  /** Two resources of the type with the same identity cannot exist at once. Default: the name. */
  readonly identity?: (inputs: Values) => string | undefined;
  /** What the cloud says when the identity is taken. */
  readonly taken?: (identity: string) => string;
  /** Makes the scope wider or narrower than the provider's: IAM knows no regions. */
  readonly scopeKey?: (scope: S, inputs: Values) => string;
  readonly id: (draft: Draft<S>) => string;
  /** Outputs beyond the inputs, and inputs that the cloud completes. */
  readonly outputs: (instance: Instance<S>) => Values;
  /** Outputs, by path, that other resources may name it by. */
  readonly handles?: readonly string[];
  /** Further names, computed. */
  readonly aliases?: (instance: Instance<S>, outputs: Values) => readonly string[];
  /** Inputs and outputs, at the top level, that the ledger must not show. */
  readonly secrets?: readonly string[];
  /** Why the resource cannot be made now; undefined if it can. */
  readonly refuseCreate?: (draft: Draft<S>) => string | undefined;
  /** Why it cannot be updated so; undefined if it can. */
  readonly refuseUpdate?: (instance: Instance<S>) => string | undefined;
  /** Why the resource cannot be deleted now; undefined if it can. */
  readonly refuseDelete?: (entry: LedgerEntry, ledger: Ledger, state: Values) => string | undefined;
  /** Why it remains after deletion; undefined if it goes. */
  readonly keep?: (entry: LedgerEntry, ledger: Ledger) => string | undefined;
  /** It is meant to outlive what uses it: see {@link LedgerEntry.idle}. */
  readonly idle?: LedgerEntry["idle"];
  /** Deleting it deletes what needs it. */
  readonly cascades?: boolean;
}

export interface Call<S extends Scope> {
  readonly inputs: Values;
  readonly scope: S;
  readonly ledger: Ledger;
}

/** One cloud, as far as it is simulated. */
export interface Cloud<S extends Scope> {
  readonly package: ProviderPackage;
  readonly models: Readonly<Record<string, Model<S>>>;
  readonly functions: Readonly<Record<string, (call: Call<S>) => Values>>;
  /** What is wrong with the provider's configuration, beyond its types. */
  readonly checkConfig?: (inputs: Values) => provider.CheckFailure[];
  /** Names whose change replaces the provider. */
  readonly replacesProvider?: (olds: Values, news: Values) => string[];
  /** A scope for the list of what is simulated. */
  readonly sampleScope: S;
  readonly configure: (inputs: Values, ledger: Ledger) => S;
  /** Why nothing can be asked of the cloud; undefined if it answers. */
  readonly unreachable?: (scope: S, ledger: Ledger) => string | undefined;
  /** What everything in the scope goes with: the cluster of Kubernetes objects. */
  readonly host?: (scope: S, ledger: Ledger) => LedgerEntry | undefined;
  /** Types beyond the list: custom resources. */
  readonly customModel?: (type: string) => Model<S> | undefined;
  /** Why a deletion below a scope is refused, whatever the type. */
  readonly guard?: (entry: LedgerEntry, ledger: Ledger) => string | undefined;
}
