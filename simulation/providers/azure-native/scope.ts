import type { Model, Naming, Reference, Scope } from "../model";
import { guid, isObject, text } from "../values";
import type { Values } from "../values";

export interface AzureScope extends Scope {
  readonly subscription: string;
  readonly tenant: string;
  readonly location: string | undefined;
}

export type AzureModel = Model<AzureScope>;
export type AzureReference = Reference<AzureScope>;

export const azureApiVersion = "simulated";
export const createdAt = "2026-01-01T00:00:00Z";

export const resourceGroupType = "azure-native:resources:ResourceGroup";

/** Azure's ids are the same in any case. */
export const sameCase = (id: string): string => id.toLowerCase();

export function groupId(scope: AzureScope, inputs: Values): string {
  return `/subscriptions/${scope.subscription}/resourceGroups/${text(inputs["resourceGroupName"]) ?? ""}`;
}

interface Located {
  /** `Microsoft.Network/virtualNetworks`, and for a child `Microsoft.Network/virtualNetworks/subnets`. */
  readonly provider: string;
  /** Inputs that hold the names along the path, own name last. */
  readonly names: readonly [string, ...string[]];
}

/** The id of a resource in a resource group. */
export function armId(scope: AzureScope, inputs: Values, { provider, names }: Located): string {
  const [namespace = "", ...kinds] = provider.split("/");
  const path = kinds.map((kind, index) => `${kind}/${text(inputs[names[index] ?? ""]) ?? ""}`);
  return `${groupId(scope, inputs)}/providers/${namespace}/${path.join("/")}`;
}

/** Location as Azure writes it back: "West Europe" and westeurope are one. */
function locationOf(scope: AzureScope, inputs: Values, group: Values | undefined): unknown {
  return inputs["location"] ?? scope.location ?? group?.["location"];
}

const inGroup: AzureReference = {
  at: (inputs, scope) => [sameCase(groupId(scope, inputs))],
  to: [resourceGroupType],
  missing: (id) =>
    `ResourceGroupNotFound: Resource group '${id.slice(id.lastIndexOf("/") + 1)}' could not be found.`,
  // Azure makes this group, and a watcher in it, with the first network in a region.
  outside: /\/resourcegroups\/networkwatcherrg$/,
};

/** The parent that the inputs name beside the resource group. */
export function parent(type: string, located: Located): AzureReference {
  return {
    at: (inputs, scope) => [sameCase(armId(scope, inputs, located))],
    to: [type],
    missing: (id) =>
      `ParentResourceNotFound: Failed to perform 'write' on a child: the parent resource '${id}' could not be found.`,
  };
}

/** Another resource, by its id. */
export function to(at: string, types: readonly string[], refusal?: string): AzureReference {
  const path = at.split(".");
  return {
    at: (inputs) => stringsAt(inputs, path).map(sameCase),
    to: types,
    missing: (id) => `InvalidResourceReference: Resource ${id} referenced by ${at} was not found.`,
    refusal,
  };
}

/** Values at a path; a list on the way stands for each of its elements. */
function stringsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => stringsAt(element, path));
  const [first, ...rest] = path;
  if (first === undefined) return typeof value === "string" ? [value] : [];
  return isObject(value) ? stringsAt(value[first], rest) : [];
}

export interface ArmDescription extends Located {
  readonly type: string;
  readonly naming?: Pick<Naming, "pattern" | "rule" | "adapt">;
  readonly createOnly?: readonly string[];
  /** Takes the location of its resource group unless it is given one. */
  readonly regional?: boolean;
  readonly references?: readonly AzureReference[];
  readonly outputs?: AzureModel["outputs"];
  readonly more?: Partial<AzureModel>;
}

/** A resource in a resource group: its name, its parents and where it is are create-only, as everywhere in Azure. */
export function armResource(described: ArmDescription): AzureModel {
  const { provider, names, regional = true } = described;
  const own = names[names.length - 1] ?? "";
  return {
    naming: { property: own, ...described.naming },
    createOnly: [
      "resourceGroupName",
      ...names,
      ...(regional ? ["location"] : []),
      ...(described.createOnly ?? []),
    ],
    references: [inGroup, ...(described.references ?? [])],
    identity: (inputs) => {
      const path = ["resourceGroupName", ...names].map((name) => text(inputs[name]));
      return path.includes(undefined) ? undefined : path.join("/").toLowerCase();
    },
    taken: (name) => `Conflict: a resource ${name} of type ${provider} already exists`,
    id: ({ inputs, scope }) => armId(scope, inputs, described),
    aliases: ({ id }) => [sameCase(id)],
    ...described.more,
    outputs: (instance) => {
      const { inputs, scope, ledger } = instance;
      const group = ledger.find(resourceGroupType, sameCase(groupId(scope, inputs)));
      return {
        name: inputs[own],
        type: provider,
        azureApiVersion,
        ...(regional && { location: locationOf(scope, inputs, group?.outputs) }),
        ...described.outputs?.(instance),
      };
    },
  };
}

/** What most network resources report of themselves. */
export const provisioned = ({ id }: { readonly id: string }): Values => ({
  provisioningState: "Succeeded",
  etag: guid(`${id}/etag`),
});
