import { BlockList, isIP } from "node:net";
import type { EventFields, FalcoSource } from "../../../components/governance/falco-rules/rule";
import { parseCondition, type Condition, type Operator } from "./condition";
import { fields, type FieldKind } from "./fields";

/** One rule of a file as Falco reads it. */
export interface LoadedRule {
  readonly name: string;
  readonly source: FalcoSource;
  readonly tags: readonly string[];
  readonly output: string;
  /** @throws where the condition asks for what does not exist */
  readonly fires: (event: EventFields) => boolean;
  /** The condition without macros, lists and exceptions: text that needs no file around it. */
  readonly expanded: string;
}

interface Entry {
  readonly list?: string;
  readonly items?: readonly string[];
  readonly macro?: string;
  readonly rule?: string;
  readonly condition?: string;
  readonly output?: string;
  readonly source?: FalcoSource;
  readonly tags?: readonly string[];
  readonly exceptions?: readonly {
    readonly name: string;
    readonly fields: readonly string[];
    readonly comps: readonly string[];
    readonly values: readonly (readonly (string | readonly string[])[])[];
  }[];
}

/**
 * Reads rules as Falco does: in order, each definition before its use, exceptions joined to the condition. An unknown
 * list, macro, field or operator is an error, and so is a comparison that the kind of a field does not allow.
 */
export function loadRules(entries: readonly unknown[]): readonly LoadedRule[] {
  const lists = new Map<string, readonly string[]>();
  const macros = new Map<string, Condition>();
  const rules: LoadedRule[] = [];
  for (const entry of entries as readonly Entry[]) {
    if (entry.list !== undefined) {
      const items = entry.items ?? [];
      lists.set(
        entry.list,
        items.map((item) => item.replace(/^"(.*)"$/, "$1")),
      );
    } else if (entry.macro !== undefined) {
      const condition = resolve(parseCondition(entry.condition ?? ""), lists, macros);
      macros.set(entry.macro, condition);
    } else if (entry.rule !== undefined && entry.condition !== undefined) {
      rules.push(loaded(entry, lists, macros));
    }
  }
  return rules;
}

function loaded(
  entry: Entry,
  lists: ReadonlyMap<string, readonly string[]>,
  macros: ReadonlyMap<string, Condition>,
): LoadedRule {
  const { rule = "", source = "syscall", tags = [], output = "", exceptions = [] } = entry;
  const excepted = exceptions.flatMap((exception) => exceptionConditions(rule, exception));
  const condition = resolve(parseCondition(entry.condition ?? ""), lists, macros);
  const whole: Condition =
    excepted.length === 0
      ? condition
      : { kind: "and", of: [condition, { kind: "not", of: { kind: "or", of: excepted } }] };
  check(whole, source);
  return {
    name: rule,
    source,
    tags,
    output,
    fires: (event) => holds(whole, event, source),
    expanded: textOf(whole),
  };
}

function exceptionConditions(
  rule: string,
  { name, fields: asked, comps, values }: NonNullable<Entry["exceptions"]>[number],
): readonly Condition[] {
  return values.map((tuple) => {
    if (tuple.length !== asked.length || comps.length !== asked.length) {
      throw new Error(`${rule}: exception ${name}: fields, comps and values differ in number`);
    }
    const of = asked.map((field, i): Condition => {
      const value = tuple[i] ?? "";
      if (comps[i] === "in") {
        if (typeof value === "string")
          throw new Error(`${rule}: exception ${name}: in wants a list`);
        return { kind: "among", field, values: value };
      }
      return { kind: "compare", field, operator: comps[i] as Operator, value: value as string };
    });
    return { kind: "and", of };
  });
}

/** Puts lists and macros in the place of their names. */
function resolve(
  condition: Condition,
  lists: ReadonlyMap<string, readonly string[]>,
  macros: ReadonlyMap<string, Condition>,
): Condition {
  switch (condition.kind) {
    case "and":
    case "or":
      return { ...condition, of: condition.of.map((part) => resolve(part, lists, macros)) };
    case "not":
      return { kind: "not", of: resolve(condition.of, lists, macros) };
    case "macro": {
      const macro = macros.get(condition.name);
      if (!macro) throw new Error(`the macro ${condition.name} is not defined before its use`);
      return macro;
    }
    case "among": {
      const values = condition.values.flatMap((value) => lists.get(value) ?? [value]);
      const missing = values.find((value) => value.startsWith("palisade_"));
      if (missing !== undefined)
        throw new Error(`the list ${missing} is not defined before its use`);
      return { ...condition, values };
    }
    case "exists":
    case "compare":
      return condition;
  }
}

function kindOf(field: string, source: FalcoSource): FieldKind {
  const kind = (fields[source] as Readonly<Record<string, FieldKind>>)[field];
  if (kind === undefined) throw new Error(`${field} is no field of ${source} that is listed`);
  return kind;
}

const allowed: Readonly<Record<FieldKind, readonly string[]>> = {
  text: ["=", "!=", "contains", "startswith", "endswith", "in", "exists"],
  texts: ["in"],
  number: ["=", "!=", "<", "<=", ">", ">=", "in", "exists"],
  boolean: ["="],
  address: ["=", "!=", "in"],
  network: ["in"],
};

function check(condition: Condition, source: FalcoSource): void {
  switch (condition.kind) {
    case "and":
    case "or":
      for (const part of condition.of) check(part, source);
      break;
    case "not":
      check(condition.of, source);
      break;
    case "macro":
      throw new Error(`the macro ${condition.name} was not resolved`);
    case "exists":
      checkOperator(condition.field, "exists", source);
      break;
    case "among":
      checkOperator(condition.field, "in", source);
      break;
    case "compare":
      checkOperator(condition.field, condition.operator, source);
      break;
  }
}

function checkOperator(field: string, operator: string, source: FalcoSource): void {
  const kind = kindOf(field, source);
  if (!allowed[kind].includes(operator)) {
    throw new Error(`${field} is ${kind}, to which ${operator} does not apply`);
  }
}

/** A field without a value compares to nothing, whatever the operator; only `not` around it is true then. */
function holds(condition: Condition, event: EventFields, source: FalcoSource): boolean {
  switch (condition.kind) {
    case "and":
      return condition.of.every((part) => holds(part, event, source));
    case "or":
      return condition.of.some((part) => holds(part, event, source));
    case "not":
      return !holds(condition.of, event, source);
    case "macro":
      throw new Error(`the macro ${condition.name} was not resolved`);
    case "exists":
      return event[condition.field] !== undefined;
    case "among":
    case "compare": {
      const found = event[condition.field];
      if (found === undefined) return false;
      const kind = kindOf(condition.field, source);
      const values = (typeof found === "object" ? found : [found]).map(String);
      const wanted = condition.kind === "among" ? condition.values : [condition.value];
      const operator = condition.kind === "among" ? "=" : condition.operator;
      return values.some((value) => wanted.some((one) => compares(kind, operator, value, one)));
    }
  }
}

function compares(kind: FieldKind, operator: Operator, found: string, wanted: string): boolean {
  if (kind === "network") return within(found, wanted);
  switch (operator) {
    case "=":
      return found === wanted;
    case "!=":
      return found !== wanted;
    case "<":
      return Number(found) < Number(wanted);
    case "<=":
      return Number(found) <= Number(wanted);
    case ">":
      return Number(found) > Number(wanted);
    case ">=":
      return Number(found) >= Number(wanted);
    case "contains":
      return found.includes(wanted);
    case "startswith":
      return found.startsWith(wanted);
    case "endswith":
      return found.endsWith(wanted);
  }
}

function within(address: string, network: string): boolean {
  const [base = "", bits = ""] = network.split("/");
  const family = isIP(base) === 6 ? "ipv6" : "ipv4";
  const block = new BlockList();
  block.addSubnet(base, Number(bits), family);
  return block.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function textOf(condition: Condition): string {
  switch (condition.kind) {
    case "and":
    case "or":
      return `(${condition.of.map(textOf).join(` ${condition.kind} `)})`;
    case "not":
      return `not ${textOf(condition.of)}`;
    case "macro":
      throw new Error(`the macro ${condition.name} was not resolved`);
    case "exists":
      return `${condition.field} exists`;
    case "among":
      return `${condition.field} in (${condition.values.map(quoted).join(", ")})`;
    case "compare":
      return `${condition.field} ${condition.operator} ${quoted(condition.value)}`;
  }
}

function quoted(value: string): string {
  return `"${value}"`;
}
