import type * as k8s from "@pulumi/kubernetes";

/** Name of the priority class of what guards the cluster. */
export const guardPriority = "palisade-guard";

/**
 * Guards are placed before, and evicted after, what they guard. Not one of the built-in system classes: GKE keeps those
 * for kube-system.
 */
export function guardPriorityClass(): k8s.scheduling.v1.PriorityClassArgs {
  return {
    metadata: { name: guardPriority },
    value: 1_000_000_000,
    description: "Admission control, detection and scanning of Palisade.",
  };
}
