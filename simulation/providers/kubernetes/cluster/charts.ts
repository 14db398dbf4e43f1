import { object, text } from "../../values";
import type { Values } from "../../values";

/** What a chart is rendered with. */
export interface ReleaseRequest {
  readonly chart: string;
  readonly version: string;
  readonly name: string;
  readonly namespace: string;
  readonly values: Values;
  /** Of the API server, as `v1.36.3`. */
  readonly kubernetesVersion: string;
}

/** A chart that can be had. */
export interface Chart {
  /** All that it makes, its definitions and hooks included. */
  readonly render: (request: ReleaseRequest) => Promise<readonly Values[]>;
  /**
   * Does what a hook's Job would have done, since no node runs it, and returns when it is done.
   * @throws what went wrong
   */
  readonly runHook: (job: Values, request: ReleaseRequest) => Promise<void>;
}

export type HookPhase =
  "pre-install" | "post-install" | "pre-upgrade" | "post-upgrade" | "pre-delete" | "post-delete";

/** Objects in the order in which Helm makes them; what is not listed comes last. */
const order = [
  "CustomResourceDefinition",
  "PriorityClass",
  "Namespace",
  "NetworkPolicy",
  "ResourceQuota",
  "LimitRange",
  "PodDisruptionBudget",
  "ServiceAccount",
  "Secret",
  "ConfigMap",
  "StorageClass",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "ClusterRole",
  "ClusterRoleBinding",
  "Role",
  "RoleBinding",
  "Service",
  "DaemonSet",
  "Pod",
  "ReplicationController",
  "ReplicaSet",
  "Deployment",
  "HorizontalPodAutoscaler",
  "StatefulSet",
  "Job",
  "CronJob",
  "Ingress",
  "APIService",
];

const rankOf = (kind: string): number => {
  const rank = order.indexOf(kind);
  return rank < 0 ? order.length : rank;
};

/** The objects in groups, each of which may be made at once when those before it are there. */
export function inOrder<T extends { readonly kind: string }>(objects: readonly T[]): T[][] {
  const ranks = [...new Set(objects.map(({ kind }) => rankOf(kind)))].sort((a, b) => a - b);
  return ranks.map((rank) => objects.filter(({ kind }) => rankOf(kind) === rank));
}

export function isHook(manifest: Values): boolean {
  return annotationsOf(manifest)["helm.sh/hook"] !== undefined;
}

/** The hooks of a phase by weight. */
export function hooksOf(manifests: readonly Values[], phase: HookPhase): Values[] {
  const weight = (manifest: Values): number =>
    Number(annotationsOf(manifest)["helm.sh/hook-weight"] ?? 0);
  return manifests
    .filter((manifest) =>
      (text(annotationsOf(manifest)["helm.sh/hook"]) ?? "").split(",").includes(phase),
    )
    .sort((a, b) => weight(a) - weight(b));
}

function annotationsOf(manifest: Values): Values {
  return object(object(manifest["metadata"])["annotations"]);
}
