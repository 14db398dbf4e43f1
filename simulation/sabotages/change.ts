import * as pulumi from "@pulumi/pulumi";
import type { Sabotage } from "./sabotage";

type Inputs = Record<string, unknown>;

/** Sets the value at a path such as "vpcConfig.endpointPublicAccess"; a number in it is an index of a list. */
export function setting(path: string, value: unknown): Sabotage["change"] {
  return (inputs) => withValue(inputs, path.split("."), value);
}

/** Takes fields off the root of the inputs. */
export function without(...fields: readonly string[]): Sabotage["change"] {
  return (inputs) =>
    Object.fromEntries(Object.entries(inputs).filter(([field]) => !fields.includes(field)));
}

function withValue(
  inputs: Inputs,
  [field = "", ...rest]: readonly string[],
  value: unknown,
): Inputs {
  if (rest.length === 0) return { ...inputs, [field]: value };
  const inner = inputs[field];
  if (pulumi.Output.isInstance<Inputs>(inner)) {
    return { ...inputs, [field]: inner.apply((known) => withValue(known, rest, value)) };
  }
  const changed = withValue((inner ?? {}) as Inputs, rest, value);
  // Spreading made an object of a list.
  return { ...inputs, [field]: Array.isArray(inner) ? Object.values(changed) : changed };
}
