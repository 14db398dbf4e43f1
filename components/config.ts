import * as pulumi from "@pulumi/pulumi";
import { stagedRules } from "./all-rules";
import { versionWarnings } from "./settings/checks/clusters";
import {
  type Mistake,
  defaultProvidersKey,
  describeMistake,
  describeMistakes,
  namespace,
} from "./settings/mistakes";
import { parseSettings, type RawConfiguration, type World } from "./settings/parse";
import type { Settings } from "./settings/schema";

export interface Configuration {
  readonly settings: Settings;
  /** Secret kubeconfig of each existing cluster, by the cluster's name. */
  readonly kubeconfigs: ReadonlyMap<string, pulumi.Output<string>>;
}

/**
 * Reads the stack's configuration, the only place that does. All mistakes are reported at once, in an error that Pulumi
 * prints without a stack trace, before any resource is registered.
 */
export function readSettings(world: World = today()): Configuration {
  const parsed = parseSettings(rawConfiguration(), world);
  if ("mistakes" in parsed) {
    throw new pulumi.RunError(describeMistakes(pulumi.getStack(), parsed.mistakes));
  }
  const { settings } = parsed;
  for (const warning of versionsThatEnd(settings, world.now)) {
    void pulumi.log.warn(describeMistake(warning));
  }
  const config = new pulumi.Config(namespace);
  const kubeconfigs = settings.clusters.flatMap((cluster) =>
    cluster.cloud === "existing"
      ? [[cluster.name, config.requireSecret(cluster.kubeconfig)] as const]
      : [],
  );
  return { settings, kubeconfigs: new Map(kubeconfigs) };
}

function versionsThatEnd(settings: Settings, now: Date): readonly Mistake[] {
  return settings.clusters.flatMap((cluster, index) =>
    versionWarnings({ index, settings: cluster }, now, settings.kubernetesSupport),
  );
}

function today(): World {
  return { now: new Date(), rules: stagedRules() };
}

/** The SDK exports it, but leaves it out of its typings. */
const runtime: typeof pulumi.runtime & { readonly isConfigSecret?: (key: string) => boolean } =
  pulumi.runtime;

function rawConfiguration(): RawConfiguration {
  const all = pulumi.runtime.allConfig();
  const prefix = `${namespace}:`;
  const own = Object.entries(all).filter(([key]) => key.startsWith(prefix));
  return {
    values: new Map(own.map(([key, value]) => [key.slice(prefix.length), value])),
    secrets: new Set(
      own
        .filter(([key]) => runtime.isConfigSecret?.(key) === true)
        .map(([key]) => key.slice(prefix.length)),
    ),
    disabledDefaultProviders: all[defaultProvidersKey],
  };
}
