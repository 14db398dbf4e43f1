import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import { keyText, type Mistake, namespace, valueText } from "./mistakes";
import { schemaMistakes } from "./schema-mistakes";
import { clusterSchema, environmentSchema } from "./schema";
import type { Environment, ManagedClusterSettings } from "./schema";

interface ClusterArguments {
  readonly environment: Environment;
  readonly settings: ManagedClusterSettings;
}

const accepted = z.object({ environment: environmentSchema, clusters: z.array(clusterSchema) });

/**
 * Refuses what a program gave to a cluster's component past its types: by a cast, from JSON, in JavaScript. The providers
 * take any text where the cloud knows a few words, so that a misspelt one would fail in the cloud, or be ignored there.
 */
export function requireClusterArguments(
  component: string,
  cloud: ManagedClusterSettings["cloud"],
  { environment, settings }: ClusterArguments,
): void {
  const given = { environment, clusters: [settings] };
  const mistakes =
    settings.cloud === cloud
      ? (accepted.safeParse(given).error?.issues ?? []).flatMap((issue) =>
          schemaMistakes(issue, given),
        )
      : [otherCloud(settings.cloud, cloud)];
  if (mistakes.length === 0) return;
  const sentences = mistakes.map(
    ({ path, wrong, instead }) => `${argument(path)}: ${wrong}. ${instead}.`,
  );
  throw new pulumi.RunError(`${component} "${settings.name}": ${sentences.join(" ")}`);
}

function otherCloud(given: string, wanted: string): Mistake {
  return {
    path: ["clusters", 0, "cloud"],
    wrong: `${valueText(given)} is not a choice here`,
    instead: `Write ${wanted}`,
  };
}

/** A place in a stack file as a place in the arguments. */
function argument(path: Mistake["path"]): string {
  return keyText(path)
    .slice(`${namespace}:`.length)
    .replace(/^clusters\[0\]/, "settings");
}
