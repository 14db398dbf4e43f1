import type { Manifest } from "../../examples";

type Fields = Readonly<Record<string, unknown>>;

/** An object in a namespace, as the examples of set rules write it. */
function namespaced(apiVersion: string, kind: string, name: string, spec: Fields): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: "team-a" }, spec };
}

export function networkPolicy(name: string, spec: Fields): Manifest {
  return namespaced("networking.k8s.io/v1", "NetworkPolicy", name, spec);
}
