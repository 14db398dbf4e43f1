import { resolve } from "node:path";

import { isKubernetesRule } from "../../policypack/catalogue";
import { rulesFor } from "../../policypack/environments";
import type { Environment } from "../../policypack/environments";
import { kyvernoSet } from "../../policypack/kyverno-set";
import { isLooser, stageFloors } from "../../policypack/stages";
import type { Stage } from "../../policypack/stages";
import { UsageError } from "../command";
import type { ExitCode } from "../command";
import { ruleSet } from "../rules/rule-set";
import type { Terminal } from "../terminal";
import { waiversInput } from "../waivers-input";
import { applyPlan, planFolder } from "./owned-folder";
import type { FolderPlan } from "./owned-folder";
import { policyFiles } from "./policy-files";

/** What `palisade kyverno` was asked. */
export interface KyvernoArguments {
  readonly out: string | undefined;
  readonly environment: Environment | undefined;
  readonly stage: Stage | undefined;
  readonly "exclude-namespace": readonly string[];
  readonly waivers: string | undefined;
  readonly "exceptions-namespace": string | undefined;
  readonly rules: string | undefined;
  readonly check: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

/** A cluster that judged these would lock out its own DNS, network and leases. */
const systemNamespaces = ["kube-node-lease", "kube-public", "kube-system"];

/** @throws UsageError for values that do not fit together, and where files of others are in the way */
export function writePolicies(args: KyvernoArguments, terminal: Terminal): ExitCode {
  const { out: name, environment, waivers, check, force } = args;
  if (name === undefined) throw new UsageError(["--out DIR is missing."]);
  refuseStrangeNames(args);
  const stage = stageOf(args);
  const now = terminal.now();
  const { rules } = ruleSet(args.rules, terminal.cwd);
  const input =
    waivers === undefined
      ? { waivers: [], notices: [] }
      : waiversInput(waivers, resolve(terminal.cwd, waivers), { rules, now });
  const excluded = [...new Set([...systemNamespaces, ...args["exclude-namespace"]])].sort();
  const options = {
    rules: rulesFor(rules.filter(isKubernetesRule), environment),
    stageOf: () => stage,
    systemNamespaces: excluded,
    guardedNamespaces: [],
    namespaceDefaults: [],
    waivers: input.waivers,
    exceptionsNamespace: args["exceptions-namespace"] ?? "palisade-exceptions",
    now,
    // Who signs is said by a stack, and not here.
    signatures: undefined,
  };
  const files = policyFiles(kyvernoSet(options));
  for (const { line, file, message } of input.notices) {
    terminal.err.write(`palisade kyverno: ${file}:${line ?? 1}: ${message}\n`);
  }
  const folder = resolve(terminal.cwd, name);
  const plan = planFolder(folder, files);
  if (plan.foreign.length > 0 && !force && !check) {
    throw new UsageError([
      `--out ${name}: this command did not write ${plan.foreign.join(", ")}. Choose another folder, or add --force.`,
    ]);
  }
  if (!check) applyPlan(folder, plan, files);
  terminal.out.write(planText(plan, args, stage));
  return check && differs(plan) ? 1 : 0;
}

function refuseStrangeNames(args: KyvernoArguments): void {
  const names = [
    ...args["exclude-namespace"].map((name) => ["--exclude-namespace", name] as const),
    ["--exceptions-namespace", args["exceptions-namespace"] ?? "palisade-exceptions"] as const,
  ];
  const strange = names.filter(([, name]) => !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name));
  if (strange.length === 0) return;
  throw new UsageError(
    strange.map(([option, name]) => `${option} ${name}: is not the name of a namespace.`),
  );
}

function stageOf({ stage, environment }: KyvernoArguments): Stage {
  const floor = environment === undefined ? "audit" : stageFloors[environment];
  if (stage === undefined) return floor;
  if (!isLooser(stage, floor)) return stage;
  throw new UsageError([
    `--stage ${stage}: ${environment ?? ""} asks for at least ${floor}. Leave --environment out to roll out by degrees.`,
  ]);
}

function differs({ created, changed, removed, foreign }: FolderPlan): boolean {
  return [created, changed, removed, foreign].some(({ length }) => length > 0);
}

function planText(
  { created, changed, unchanged, removed, foreign }: FolderPlan,
  { out = "", check, quiet }: KyvernoArguments,
  stage: Stage,
): string {
  const lines = [
    ...created.map((name) => `+ ${name}\n`),
    ...[...changed, ...foreign].sort().map((name) => `~ ${name}\n`),
    ...removed.map((name) => `- ${name}\n`),
  ];
  const counts = [
    `${created.length} new`,
    `${changed.length + foreign.length} changed`,
    `${unchanged.length} unchanged`,
    `${removed.length} removed`,
  ];
  const what = check ? "would be" : "are";
  return `${quiet ? "" : lines.join("")}Policies at stage ${stage} ${what} in ${out}: ${counts.join(", ")}.\n`;
}
