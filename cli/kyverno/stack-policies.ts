import { readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";

import type { Cloud } from "../../components/cluster";
import { namespaceDefaults } from "../../components/governance/namespace-defaults";
import { ownNamespaces } from "../../components/governance/own-namespaces";
import { rolledOut } from "../../components/governance/rolled-out";
import { neverJudged } from "../../components/governance/scope";
import { gkeNamespaces } from "../../components/gke/system-namespaces";
import { describeMistake, namespace } from "../../components/settings/mistakes";
import { parseSettings } from "../../components/settings/parse";
import type { RawConfiguration, World } from "../../components/settings/parse";
import type { ClusterSettings, Settings } from "../../components/settings/schema";
import type { Environment } from "../../policypack/environments";
import { rulesFor } from "../../policypack/environments";
import { kyvernoSet } from "../../policypack/kyverno-set";
import type { KyvernoSet } from "../../policypack/kyverno-set";
import type { KubernetesRule, SetRule } from "../../policypack/rule";
import type { Stage } from "../../policypack/stages";
import type { Waiver } from "../../policypack/waivers";
import { UsageError } from "../command";

/** Where a cluster runs, as `--cloud` names it. */
export type CloudName = Cloud;

/** Where exceptions are heeded, in a cluster that Palisade governs. */
export const exceptionsNamespace = ownNamespaces.exceptions;

/** What is told to every cluster alike. */
export interface PolicyParts {
  readonly rules: readonly KubernetesRule[];
  readonly setRules: readonly SetRule[];
  readonly waivers: readonly Waiver[];
  readonly now: Date;
  /** Namespaces that no policy judges, beside those that the cloud runs in. */
  readonly excluded: readonly string[];
}

/** What somebody says who has no stack. */
export interface SaidByHand {
  readonly environment: Environment | undefined;
  readonly cloud: Cloud;
  readonly stage: Stage;
  readonly exceptionsNamespace: string;
}

/**
 * The policies of a cluster that no stack describes. Who does not say what it is for is given the least that a namespace
 * may take.
 */
export function policiesByHand(
  { rules, setRules, excluded, waivers, now }: PolicyParts,
  { environment, cloud, stage, exceptionsNamespace }: SaidByHand,
): KyvernoSet {
  return kyvernoSet({
    rules: rulesFor(rules, environment),
    setRules: rulesFor(setRules, environment),
    stageOf: () => stage,
    systemNamespaces: systemNamespaces(cloud, excluded),
    guardedNamespaces: [...new Set([...Object.values(ownNamespaces), exceptionsNamespace])],
    namespaceDefaults: namespaceDefaults(cloud, environment ?? "development"),
    waivers,
    exceptionsNamespace,
    now,
  });
}

/** The policies that the program deploys to one cluster of a stack. */
export function policiesOfStack(
  { rules, setRules, excluded, waivers, now }: PolicyParts,
  settings: Settings,
  { cloud }: Pick<ClusterSettings, "cloud">,
): KyvernoSet {
  return rolledOut(
    { rules, setRules, waivers, settings, now },
    {
      cloud,
      environment: settings.environment,
      systemNamespaces: systemNamespaces(cloud, excluded),
    },
  );
}

function systemNamespaces(cloud: Cloud, excluded: readonly string[]): readonly string[] {
  return neverJudged([...(cloud === "gcp" ? gkeNamespaces : []), ...excluded]);
}

/** @throws UsageError with every mistake in the file, as the program would tell them */
export function readStack(name: string, path: string, world: World): Settings {
  const parsed = parseSettings(rawConfiguration(name, path), world);
  if ("settings" in parsed) return parsed.settings;
  throw new UsageError(parsed.mistakes.map((mistake) => `${name}: ${describeMistake(mistake)}`));
}

/** @throws UsageError where it is not clear which is meant */
export function clusterOf(settings: Settings, name: string | undefined): ClusterSettings {
  const { clusters } = settings;
  const [first] = clusters;
  const names = clusters.map((cluster) => cluster.name).join(", ");
  if (name === undefined) {
    if (first !== undefined && clusters.length === 1) return first;
    throw new UsageError([`--cluster NAME is missing: the stack has ${names}.`]);
  }
  const found = clusters.find((cluster) => cluster.name === name);
  if (found !== undefined) return found;
  throw new UsageError([`--cluster ${name}: the stack has no such cluster. It has ${names}.`]);
}

/** The stack file as the engine hands it to the program: text is text, anything else is JSON. */
function rawConfiguration(name: string, path: string): RawConfiguration {
  const config = Object.entries(configOf(name, path));
  const own = config
    .filter(([key]) => key.startsWith(`${namespace}:`))
    .map(([key, value]) => [key.slice(namespace.length + 1), value] as const);
  const defaults = config.find(([key]) => key === "pulumi:disable-default-providers")?.[1];
  return {
    values: new Map(own.map(([key, value]) => [key, textOf(value)])),
    secrets: new Set(own.filter(([, value]) => isSecret(value)).map(([key]) => key)),
    disabledDefaultProviders: defaults === undefined ? undefined : textOf(defaults),
  };
}

function configOf(name: string, path: string): Readonly<Record<string, unknown>> {
  let file: unknown;
  try {
    file = load(readFileSync(path, "utf8"), { schema: CORE_SCHEMA });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new UsageError([`--stack ${name}: cannot be read: ${reason}`]);
  }
  const config = isRecord(file) ? file["config"] : undefined;
  if (isRecord(config)) return config;
  throw new UsageError([`--stack ${name}: has no config. Name a file such as Pulumi.dev.yaml.`]);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "secure") || Object.values(value).some(isSecret);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
