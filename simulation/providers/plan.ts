import type { Instance, Model, Scope } from "./model";
import { unknown } from "../provider";
import { holdsUnknown, isAbsent, isObject } from "./values";
import type { Values } from "./values";

/** What the cloud would compute, as far as it follows from inputs that are known. */
export function planned<S extends Scope>(model: Model<S>, instance: Instance<S>): Values {
  try {
    return model.outputs(instance);
  } catch (error) {
    if (!holdsUnknown(instance.inputs)) throw error;
    return {};
  }
}

/** An input as a plan shows it: what the cloud will add inside of it is not known yet. */
export function asPlanned(input: unknown, completed: unknown): unknown {
  if (!isObject(input) || !isObject(completed)) return input;
  const added = Object.keys(completed).filter((name) => isAbsent(input[name]));
  return {
    ...Object.fromEntries(added.map((name) => [name, unknown])),
    ...Object.fromEntries(
      Object.entries(input).flatMap(([name, value]) =>
        isAbsent(value) ? [] : [[name, asPlanned(value, completed[name])]],
      ),
    ),
  };
}
