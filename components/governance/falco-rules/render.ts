import type { Cloud } from "../../cluster";
import { falcoRules } from ".";
import { lists } from "./lists";
import { macros, type MacroName } from "./macros";
import { quietOutputs } from "./quiet-outputs";
import type { FalcoRule, FalcoSource } from "./rule";

/** The file as Falco reads it: definitions before their use, and none that no rule of the source asks for. */
export function renderRules(source: FalcoSource, cloud: Cloud): string {
  const rules = falcoRules.filter((rule) => rule.source === source && !omitted(rule, cloud));
  const usedMacros = neededMacros(rules.flatMap((rule) => rule.macros));
  const usedLists = new Set([
    ...rules.flatMap((rule) => rule.lists),
    ...usedMacros.flatMap((name) => macros[name].lists),
  ]);
  const entries = [
    { required_engine_version: engineVersion },
    ...[...usedLists].sort().map((list) => ({ list, items: lists[list] })),
    ...usedMacros.map((macro) => ({ macro, condition: macros[macro].condition })),
    ...rules.map(detection),
    ...(source === "syscall" ? quietOutputs : []),
  ];
  // JSON is YAML, and needs no writer of its own.
  return JSON.stringify(entries, undefined, 2);
}

function omitted({ omittedOn = [] }: FalcoRule, cloud: Cloud): boolean {
  return omittedOn.includes(cloud);
}

/** In the order of definition, in which a macro comes after those that it is made of. */
function neededMacros(used: readonly MacroName[]): readonly MacroName[] {
  const needed = new Set<string>();
  const add = (name: MacroName): void => {
    needed.add(name);
    macros[name].macros.forEach(add);
  };
  used.forEach(add);
  return (Object.keys(macros) as MacroName[]).filter((name) => needed.has(name));
}

function detection(rule: FalcoRule): Readonly<Record<string, unknown>> {
  const { title, description, condition, priority, source, exceptions } = rule;
  return {
    rule: title,
    desc: description,
    condition,
    output: output(rule),
    priority,
    source,
    tags: tags(rule),
    ...(exceptions.length > 0 ? { exceptions } : {}),
  };
}

function output({ title, shows }: FalcoRule): string {
  const fields = shows.map((field) => `${field.replaceAll(".", "_")}=%${field}`);
  return `${title} (${fields.join(" ")})`;
}

/** Maturity first, then where it looks, as in Falco's own rules. */
function tags({ maturity, source, attack }: FalcoRule): readonly string[] {
  const place = source === "syscall" ? "container" : "k8s";
  return [`maturity_${maturity}`, place, `mitre_${attack.tactic}`, attack.technique, "palisade"];
}

/** Version of the rule language that `falco-rules` 5.1 asks for as well; an older Falco refuses the file. */
const engineVersion = "0.57.0";
