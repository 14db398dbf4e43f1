import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";

import type { CloudResource } from "./cloud-set";
import { unversioned } from "./type-tokens";

type Props = Readonly<Record<string, unknown>>;

/** The cloud resources of a stack, from what the engine asks about one after the other. */
export interface StackResources {
  /** Keeps the inputs of a resource, where its type is among those that are read. */
  readonly remember: (
    resource: Pick<ResourceValidationArgs, "urn" | "type">,
    inputs: Props,
    types: ReadonlySet<string>,
  ) => void;
  /** Those of the resources that were remembered. */
  readonly of: (resources: readonly PolicyResource[]) => readonly CloudResource[];
}

/** Outputs by which others name a resource. */
const handles = ["id", "arn", "name", "bucket", "keyId", "selfLink"];

export function stackResources(): StackResources {
  const remembered = new Map<string, Props>();
  return {
    remember: ({ urn, type }, inputs, types) => {
      if (types.has(unversioned(type))) remembered.set(urn, inputs);
    },
    of: (resources) =>
      resources.flatMap(({ urn, type, name, props, propertyDependencies }) => {
        const inputs = remembered.get(urn);
        if (inputs === undefined) return [];
        const from = Object.fromEntries(
          Object.entries(propertyDependencies).map(([property, sources]) => [
            property,
            sources.map((source) => source.urn),
          ]),
        );
        return [{ urn, type, name, inputs, from, handles: knownHandles(props) }];
      }),
  };
}

function knownHandles(outputs: Props): string[] {
  return handles.flatMap((handle) => {
    try {
      const value = outputs[handle];
      return typeof value === "string" && value !== "" ? [value] : [];
    } catch {
      // The SDK throws at what is not known yet.
      return [];
    }
  });
}
