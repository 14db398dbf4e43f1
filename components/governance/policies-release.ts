import type * as k8s from "@pulumi/kubernetes";
import { ownNamespaces } from "./own-namespaces";

/** Where the chart of `policies-chart/` is, from the folder of the program: a state is not to hold a path of one machine. */
export const policiesChart = "components/governance/policies-chart";

/**
 * A release of objects that the program writes itself. One resource of the plan, however many objects it holds: each
 * resource costs every preview some 10 ms, and a cluster has a hundred policies (ADR 0013).
 *
 * @param name Of the release in the cluster.
 */
export function policiesRelease(
  name: string,
  manifests: readonly Named[],
): k8s.helm.v3.ReleaseArgs {
  return {
    name,
    chart: policiesChart,
    namespace: ownNamespaces.exceptions,
    createNamespace: false,
    // All policies or none: half a catalogue would look like a whole one.
    atomic: true,
    maxHistory: 3,
    values: {
      // By name, so that a preview shows which policy changes; as text, which costs the engine a tenth of the tree.
      manifests: Object.fromEntries(
        manifests.map((manifest) => [
          `${manifest.kind}/${manifest.metadata.name}`,
          JSON.stringify(manifest),
        ]),
      ),
    },
  };
}

interface Named {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}
