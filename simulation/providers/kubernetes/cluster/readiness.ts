import { list, object, text } from "../../values";
import type { Values } from "../../values";

/** What is still missing; undefined if the object is ready. */
type Missing = (live: Values) => string | undefined;

/** A condition of the object, true. */
const condition =
  (type: string): Missing =>
  (live) => {
    const found = list(object(live["status"])["conditions"])
      .map(object)
      .find((candidate) => candidate["type"] === type);
    if (found?.["status"] === "True") return undefined;
    const message = text(found?.["message"]);
    return `it is not ${type}${message === undefined ? "" : `: ${message}`}`;
  };

/**
 * What is waited for, by kind: only what the API server or kube-controller-manager bring about, since a control plane
 * without nodes has no scheduler and no kubelet. Every other kind is ready once it is stored, among them Deployments,
 * DaemonSets, StatefulSets, Jobs, Pods, claims, Services and Ingresses, which the real provider waits for.
 */
export const waitedFor: Readonly<Record<string, Missing>> = {
  "apiextensions.k8s.io/v1/CustomResourceDefinition": condition("Established"),
  "v1/Namespace": (live) => {
    const phase = text(object(live["status"])["phase"]);
    return phase === "Active" ? undefined : `it is ${phase ?? "without a phase"}`;
  },
};

export type Readiness = Readonly<Record<string, Missing>>;
