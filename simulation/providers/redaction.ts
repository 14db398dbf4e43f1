import { isObject } from "./values";
import type { Values } from "./values";

const marker = "[secret]";

/** The values without those that are secret, each of which leaves a mark. */
export function withoutSecrets(values: Values, secrets: readonly string[]): Values {
  if (!secrets.some((name) => name in values)) return values;
  const shown: Record<string, unknown> = { ...values };
  for (const name of secrets) if (name in shown) shown[name] = marker;
  return shown;
}

/** Puts the secrets back from a state that has them, so that a refresh finds no difference where there is none. */
export function restore(values: Values, state: Values): Record<string, unknown> {
  const restored: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    restored[name] = value === marker && name in state ? state[name] : copy(value);
  }
  return restored;
}

function copy(value: unknown): unknown {
  return isObject(value) || Array.isArray(value) ? structuredClone(value) : value;
}
