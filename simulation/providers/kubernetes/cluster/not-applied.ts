import type { Ledger } from "../../../ledger";
import { CloudProvider } from "../../cloud-provider";
import type { Cloud } from "../../model";
import { object } from "../../values";
import type { Values } from "../../values";
import { chartOf } from "../chart-name";
import { release } from "../release";
import { scopeFor } from "../scope";
import type { KubernetesScope } from "../scope";

export const releaseType = "kubernetes:helm.sh/v3:Release";

/**
 * What is asked for and cannot be applied: charts that cannot be had here, and objects of kinds that only they bring.
 * Each is an entry of the ledger, and a release says so in its status. What the packages publish is checked as ever.
 */
export function notApplied(
  kubernetes: Cloud<KubernetesScope>,
  ledger: Ledger,
): CloudProvider<KubernetesScope> {
  return new CloudProvider(
    {
      ...kubernetes,
      models: {
        ...kubernetes.models,
        [releaseType]: {
          ...release,
          outputs: (instance) => {
            const outputs = release.outputs(instance);
            return {
              ...outputs,
              status: { ...object(outputs["status"]), status: reasonOf(instance.inputs) },
            };
          },
        },
      },
      configure: (inputs, known) => ({
        ...scopeFor(inputs, known),
        // Which there are, the real API server knows.
        namespaces: { has: () => true },
      }),
      unreachable: () => undefined,
      host: () => undefined,
    },
    ledger,
  );
}

export function reasonOf(inputs: Values): string {
  return `not applied: chart ${chartOf(inputs)} cannot be had here`;
}
