import type { provider } from "@pulumi/pulumi";
import type { Naming } from "./model";
import { hex, isAbsent, isObject, isUnknown } from "./values";
import type { Values } from "./values";

const suffixDigits = 7;

/**
 * Inputs with a name. The real provider adds random digits to the URN's name; here they follow from the URN, so that
 * two runs are alike, and count on while the name is taken, so that a replacement can stand beside what it replaces.
 */
export function withName(
  naming: Naming,
  urn: string,
  olds: Values,
  news: Values,
  free: (named: Values) => boolean,
): Values {
  if (isUnknown(parentOf(naming, news))) return news;
  if (!isAbsent(nameIn(naming, news)) || !isAbsent(news[`${naming.property}Prefix`])) return news;
  const before = nameIn(naming, olds);
  for (let attempt = 0; ; attempt++) {
    const name = automaticName(naming, urn, attempt);
    const named = setName(naming, news, name);
    if (isAutomatic(naming, urn, before)) return setName(naming, news, before);
    if (free(named)) return named;
  }
}

/** A naming's property is at the top, or one level down as `metadata.name`. */
export function nameIn(naming: Naming, values: Values): unknown {
  const [, leaf] = naming.property.split(".");
  const parent = parentOf(naming, values);
  if (leaf === undefined) return parent;
  return isObject(parent) ? parent[leaf] : undefined;
}

export function namingFailure(naming: Naming, inputs: Values): provider.CheckFailure[] {
  const name = nameIn(naming, inputs);
  if (typeof name !== "string" || isUnknown(name) || !naming.pattern) return [];
  if (naming.pattern.test(name)) return [];
  const rule = naming.rule ?? "the cloud takes another form";
  return [{ property: naming.property, reason: `"${name}" is no valid name: ${rule}` }];
}

function parentOf(naming: Naming, values: Values): unknown {
  return values[naming.property.split(".")[0] ?? ""];
}

function setName(naming: Naming, values: Values, name: unknown): Values {
  const [top = "", leaf] = naming.property.split(".");
  if (leaf === undefined) return { ...values, [top]: name };
  const parent = values[top];
  return { ...values, [top]: { ...(isObject(parent) ? parent : {}), [leaf]: name } };
}

function automaticName(naming: Naming, urn: string, attempt: number): string {
  const name = `${urn.slice(urn.lastIndexOf("::") + 2)}-${hex(`${urn}#${attempt}`, suffixDigits)}`;
  return naming.adapt?.(name) ?? name;
}

/** A name that an earlier run chose is found again within a few attempts. */
function isAutomatic(naming: Naming, urn: string, name: unknown): boolean {
  for (let attempt = 0; attempt < 8; attempt++) {
    if (automaticName(naming, urn, attempt) === name) return true;
  }
  return false;
}
