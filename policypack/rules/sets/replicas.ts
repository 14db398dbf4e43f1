import { valueAt } from "../../fields";
import { someIn } from "../../object-set";
import type { Member, ObjectSet } from "../../object-set";
import { UnknownValue } from "../../unknown";
import type { KubernetesObject } from "../../workload";

/** How many pods a workload has, by itself or between the limits of its autoscaler. */
export interface Replicas {
  readonly least: number;
  readonly most: number;
}

const scalable: ReadonlySet<string> = new Set([
  "/ReplicationController",
  "apps/Deployment",
  "apps/ReplicaSet",
  "apps/StatefulSet",
]);

/** Throws where it is not known, or not said in the workload: a DaemonSet has as many as there are nodes. */
export function replicasOf(
  { key, object, title }: Pick<Member, "key" | "object" | "title">,
  namespace: string,
  set: ObjectSet,
): Replicas {
  if (key === "/Pod") return { least: 1, most: 1 };
  if (!scalable.has(key)) throw new UnknownValue(`how many pods ${title} has`, "");
  const scaler = scalerOf(object, namespace, set);
  if (scaler === undefined) {
    const replicas = countAt(object, "replicas");
    return { least: replicas, most: replicas };
  }
  return { least: countAt(scaler, "minReplicas"), most: countAt(scaler, "maxReplicas") };
}

/**
 * CEL: the same in a cluster, one of the two numbers.
 *
 * @param owner what has the pods; it is read several times, so it is a name
 * @param scalers every autoscaler of its namespace
 */
export function replicasInCluster(
  owner: string,
  kind: string,
  scalers: string,
  limit: "minReplicas" | "maxReplicas",
): string {
  const target = "scaler.spec.scaleTargetRef";
  return (
    `(${scalers}.filter(scaler, ${target}.kind == ${kind} && ${target}.name == ${owner}.metadata.name)` +
    `.map(scaler, int(scaler.spec.?${limit}.orValue(1))) + [int(${owner}.spec.?replicas.orValue(1))])[0]`
  );
}

function scalerOf(
  object: KubernetesObject,
  namespace: string,
  set: ObjectSet,
): KubernetesObject | undefined {
  let found: KubernetesObject | undefined;
  const scalers = set.of("autoscaling/HorizontalPodAutoscaler", namespace);
  someIn(scalers, namespace, ({ object: scaler }) => {
    const target = (field: string) => valueAt(scaler, "spec", "scaleTargetRef", field);
    const meant =
      target("kind") === object["kind"] && target("name") === valueAt(object, "metadata", "name");
    if (meant) found = scaler;
    return meant;
  });
  return found;
}

/** Kubernetes takes one where none is given. */
function countAt(object: KubernetesObject, field: string): number {
  return Number(valueAt(object, "spec", field) ?? 1);
}
