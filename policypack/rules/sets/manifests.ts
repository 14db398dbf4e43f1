import type { Manifest } from "../../examples";

type Fields = Readonly<Record<string, unknown>>;

/** The labels of the pods in the examples. */
export const appLabels = { app: "app" };

/** An object in a namespace, as the examples of set rules write it. */
export function namespaced(apiVersion: string, kind: string, name: string, spec: Fields): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: "team-a" }, spec };
}

/** The same object in another namespace. */
export function movedTo(namespace: string, object: Manifest): Manifest {
  return { ...object, metadata: { ...object.metadata, namespace } };
}

export function networkPolicy(name: string, spec: Fields): Manifest {
  return namespaced("networking.k8s.io/v1", "NetworkPolicy", name, spec);
}

/** What runs pods with labels, as many as its spec says. */
export function workload(
  kind: "Deployment" | "StatefulSet" | "DaemonSet",
  spec: Fields,
  labels: Fields = appLabels,
): Manifest {
  const template = { metadata: { labels }, spec: { containers: [{ name: "app" }] } };
  const selector = { matchLabels: labels };
  return namespaced("apps/v1", kind, "app", { ...spec, selector, template });
}

export function budget(name: string, spec: Fields): Manifest {
  const selector = { matchLabels: appLabels };
  return namespaced("policy/v1", "PodDisruptionBudget", name, { selector, ...spec });
}

/** An autoscaler for the Deployment of the examples, or for something else. */
export function autoscaler(
  minReplicas: number | undefined,
  maxReplicas: number,
  other: Fields = {},
): Manifest {
  return namespaced("autoscaling/v2", "HorizontalPodAutoscaler", "app", {
    scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "app", ...other },
    minReplicas,
    maxReplicas,
  });
}

/** A pod of the examples. Its labels are said, not taken: a pod may have none. */
export function pod(name: string, metadata: Fields): Manifest {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace: "team-a", ...metadata },
    spec: { containers: [{ name: "app" }] },
  };
}
