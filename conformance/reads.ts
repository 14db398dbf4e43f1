import { Environment } from "@marcbachmann/cel-js";

import { celExpression, celVariables } from "../policypack/expression";
import type { KubernetesRule } from "../policypack/rule";
import { isCelNode } from "../policypack/cel-tree";

/** A field from the root of an object; `*` is every element of a list, or every value of a map. */
export type FieldPath = readonly string[];

/** What a rule looks at, found in its text: a rule that is new is covered as soon as it is written. */
export interface Reads {
  readonly paths: readonly FieldPath[];
  /** Constants that the rule compares with. */
  readonly literals: readonly (string | number | boolean)[];
  /** Regular expressions that the rule matches with. */
  readonly patterns: readonly string[];
  /** Functions and macros that the rule calls. */
  readonly functions: readonly string[];
}

/** A field, or a list whose elements are the fields at the path. */
interface Reference {
  readonly path: FieldPath;
  readonly elements: boolean;
}

type Scope = ReadonlyMap<string, readonly Reference[]>;

const language = new Environment({ enableOptionalTypes: true });

/** Everything that the expressions of a rule read. */
export function readsOf(rule: KubernetesRule): Reads {
  const reading = new Reading();
  for (const { name, expression } of celVariables(rule)) reading.define(name, expression);
  for (const validation of rule.validations) reading.read(celExpression(validation));
  return reading.result();
}

/** Follows expressions from `object` to the fields that they name. */
class Reading {
  readonly #paths = new Map<string, FieldPath>();
  readonly #literals = new Set<string | number | boolean>();
  readonly #patterns = new Set<string>();
  readonly #functions = new Set<string>();
  readonly #variables = new Map<string, readonly Reference[]>();

  define(name: string, expression: string): void {
    this.#variables.set(name, this.read(expression));
  }

  read(expression: string): readonly Reference[] {
    return this.#visit(language.parse(expression).ast, new Map([["object", [at([])]]]));
  }

  result(): Reads {
    return {
      paths: [...this.#paths.values()],
      literals: [...this.#literals],
      patterns: [...this.#patterns],
      functions: [...this.#functions],
    };
  }

  #visit(node: unknown, scope: Scope): readonly Reference[] {
    if (!isCelNode(node)) return [];
    const args = Array.isArray(node.args) ? (node.args as unknown[]) : [node.args];
    switch (node.op) {
      case "value":
        this.#literal(args[0]);
        return [];
      case "id":
        return scope.get(String(args[0])) ?? [];
      case ".":
      case ".?":
        return isVariables(args[0])
          ? (this.#variables.get(String(args[1])) ?? [])
          : this.#step(this.#visit(args[0], scope), String(args[1]));
      case "[]":
      case "[?]":
        return this.#index(args, scope);
      case "call":
      case "rcall":
        return this.#call(args, scope);
      case "list":
        return args.flatMap((element) => this.#visit(element, scope)).map(({ path }) => list(path));
      case "in":
        return this.#membership(args, scope);
      case "==":
      case "!=":
      case "!_":
      case "<":
      case ">":
      case "<=":
      case ">=":
      case "&&":
      case "||":
        this.#visitAll(args, scope);
        return [];
      default:
        return this.#visitAll(args, scope);
    }
  }

  #visitAll(nodes: readonly unknown[], scope: Scope): readonly Reference[] {
    return nodes
      .flatMap((node) => (Array.isArray(node) ? (node as unknown[]) : [node]))
      .flatMap((node) =>
        Array.isArray(node) ? this.#visitAll(node, scope) : this.#visit(node, scope),
      );
  }

  #index([container, key]: readonly unknown[], scope: Scope): readonly Reference[] {
    const containers = this.#visit(container, scope);
    if (isCelNode(key) && key.op === "value" && typeof key.args === "string") {
      return this.#step(containers, key.args);
    }
    this.#visit(key, scope);
    return this.#elements(containers);
  }

  #membership([item, container]: readonly unknown[], scope: Scope): readonly Reference[] {
    this.#visit(item, scope);
    const containers = this.#visit(container, scope);
    if (isCelNode(item) && item.op === "value" && typeof item.args === "string") {
      this.#step(containers, item.args);
    }
    this.#elements(containers);
    return [];
  }

  #call(args: readonly unknown[], scope: Scope): readonly Reference[] {
    const [name, first, rest] = args as [string, unknown, readonly unknown[] | undefined];
    if (!(name === "bind" && isCelNode(first) && first.args === "cel")) this.#functions.add(name);
    if (rest === undefined) return this.#visitAll([first], scope);
    const [variable, ...bodies] = rest;
    if (name === "bind" && isCelNode(variable)) {
      const bound = new Map(scope).set(String(variable.args), this.#visit(bodies[0], scope));
      return this.#visit(bodies[1], bound);
    }
    const receiver = this.#visit(first, scope);
    if (bodies.length > 0 && isCelNode(variable) && variable.op === "id") {
      const item = name.startsWith("opt") ? receiver : this.#elements(receiver);
      const inner = new Map(scope).set(String(variable.args), item);
      const results = bodies.flatMap((body) => this.#visit(body, inner));
      if (name === "filter") return receiver;
      return name === "map" ? results.map(({ path }) => list(path)) : results;
    }
    if (name === "matches" && isCelNode(variable) && typeof variable.args === "string") {
      this.#patterns.add(variable.args);
    }
    return [...receiver, ...this.#visitAll(rest, scope)];
  }

  #step(references: readonly Reference[], key: string): readonly Reference[] {
    return references.map(({ path }) => this.#record([...path, key]));
  }

  #elements(references: readonly Reference[]): readonly Reference[] {
    return references.map(({ path, elements }) => this.#record(elements ? path : [...path, "*"]));
  }

  #record(path: FieldPath): Reference {
    this.#paths.set(JSON.stringify(path), path);
    return at(path);
  }

  #literal(value: unknown): void {
    if (typeof value === "string" || typeof value === "boolean") this.#literals.add(value);
    if (typeof value === "bigint" || typeof value === "number") this.#literals.add(Number(value));
  }
}

function at(path: FieldPath): Reference {
  return { path, elements: false };
}

function list(path: FieldPath): Reference {
  return { path, elements: true };
}

function isVariables(node: unknown): boolean {
  return isCelNode(node) && node.op === "id" && node.args === "variables";
}
