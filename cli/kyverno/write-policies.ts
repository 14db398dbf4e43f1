import { resolve } from "node:path";

import {
  clusterRules,
  isClusterRule,
  isKubernetesRule,
  isSetRule,
} from "../../policypack/catalogue";
import type { Environment } from "../../policypack/environments";
import { namespaceDefaultsPolicy } from "../../policypack/kyverno-generating";
import type { KyvernoSet } from "../../policypack/kyverno-set";
import { mutations } from "../../policypack/mutations";
import type { ClusterRule, KubernetesRule, Rule } from "../../policypack/rule";
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
import {
  clusterOf,
  exceptionsNamespace,
  policiesByHand,
  policiesOfStack,
  readStack,
} from "./stack-policies";
import type { CloudName, PolicyParts } from "./stack-policies";

/** What `palisade kyverno` was asked. */
export interface KyvernoArguments {
  readonly out: string | undefined;
  readonly stack: string | undefined;
  readonly cluster: string | undefined;
  readonly cloud: CloudName | undefined;
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

/** @throws UsageError for values that do not fit together, and where files of others are in the way */
export function writePolicies(args: KyvernoArguments, terminal: Terminal): ExitCode {
  const { out: name, waivers, check, force } = args;
  if (name === undefined) throw new UsageError(["--out DIR is missing."]);
  refuseStrangeNames(args);
  const now = terminal.now();
  const { rules } = ruleSet(args.rules, terminal.cwd);
  const input =
    waivers === undefined
      ? { waivers: [], notices: [] }
      : waiversInput(waivers, resolve(terminal.cwd, waivers), { rules, now });
  const parts: PolicyParts = {
    rules: rules.filter(isKubernetesRule),
    setRules: rules.filter(isSetRule),
    waivers: input.waivers,
    now,
    excluded: args["exclude-namespace"],
  };
  const { set, source } = policiesOf(args, parts, rules, terminal);
  const files = policyFiles(set);
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
  for (const line of leftOut(set, args)) terminal.err.write(`palisade kyverno: ${line}\n`);
  if (!check) applyPlan(folder, plan, files);
  terminal.out.write(planText(plan, args, source));
  return check && differs(plan) ? 1 : 0;
}

/** The policies, and what they are of in the words of the last line. */
function policiesOf(
  args: KyvernoArguments,
  parts: PolicyParts,
  rules: readonly Rule[],
  { cwd }: Terminal,
): { readonly set: KyvernoSet; readonly source: string } {
  const { stack, environment, cloud = "existing" } = args;
  if (stack === undefined) {
    if (args.cluster !== undefined)
      throw new UsageError(["--cluster NAME is one of a --stack FILE."]);
    const stage = stageOf(args);
    const namespace = args["exceptions-namespace"] ?? exceptionsNamespace;
    const said = { environment, cloud, stage, exceptionsNamespace: namespace };
    return { set: policiesByHand(parts, said), source: `Policies at stage ${stage}` };
  }
  const twice = saidByStack.filter((option) => args[option] !== undefined);
  if (twice.length > 0) {
    throw new UsageError(twice.map((option) => `--${option}: the stack says it, leave it out.`));
  }
  const world = { now: parts.now, rules: rules.filter(isStaged) };
  const settings = readStack(stack, resolve(cwd, stack), world);
  const cluster = clusterOf(settings, args.cluster);
  return {
    set: policiesOfStack(parts, settings, cluster),
    source: `Policies of ${cluster.name} in ${stack}`,
  };
}

const saidByStack = ["environment", "stage", "cloud", "exceptions-namespace"] as const;

function isStaged(rule: Rule): rule is KubernetesRule | ClusterRule {
  return isKubernetesRule(rule) || isClusterRule(rule);
}

/** What a cluster could have been told and is not, and why: nobody misses a file that was never there. */
function leftOut({ policies }: KyvernoSet, { stack }: KyvernoArguments): string[] {
  const written = new Set(policies.map(({ metadata }) => metadata.name));
  const absent = (ids: readonly { readonly id: string }[]) =>
    ids.map(({ id }) => id).filter((id) => !written.has(id));
  const acting = absent([...mutations, namespaceDefaultsPolicy]);
  const verifying = absent(clusterRules);
  return [
    ...(acting.length === 0
      ? []
      : [
          `left out ${acting.join(", ")}: each acts only where the rules that it helps refuse an object, ` +
            "and here they only report.",
        ]),
    ...(verifying.length === 0
      ? []
      : [
          `left out ${verifying.join(", ")}: nobody is named whose signature is trusted. ` +
            (stack === undefined
              ? "Name a stack file that does, in palisade:policies.signatures, by --stack FILE."
              : `Name them in palisade:policies.signatures of ${stack}.`),
        ]),
  ];
}

function refuseStrangeNames(args: KyvernoArguments): void {
  const names = [
    ...args["exclude-namespace"].map((name) => ["--exclude-namespace", name] as const),
    ["--exceptions-namespace", args["exceptions-namespace"] ?? exceptionsNamespace] as const,
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
  source: string,
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
  return `${quiet ? "" : lines.join("")}${source} ${what} in ${out}: ${counts.join(", ")}.\n`;
}
