import type { BadExample, KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

function withPriority(priorityClassName: string, namespace?: string) {
  return pod((p) => {
    p.spec["priorityClassName"] = priorityClassName;
    p.metadata.namespace = namespace ?? p.metadata.namespace;
  });
}

function bad(priorityClassName: string): BadExample {
  return { object: withPriority(priorityClassName), at: "spec.priorityClassName" };
}

export const examples: KubernetesExamples = {
  rule: "restrict-system-priority-classes",
  good: {
    "no priority": pod(),
    "a priority of its own": withPriority("interactive"),
    "a part of the cluster": withPriority("system-node-critical", "kube-system"),
  },
  bad: {
    "as important as DNS": bad("system-cluster-critical"),
    "as important as the network plugin": bad("system-node-critical"),
    "in no namespace": {
      object: pod((p) => {
        p.spec["priorityClassName"] = "system-node-critical";
        delete p.metadata.namespace;
      }),
      at: "spec.priorityClassName",
      alsoBreaks: ["disallow-default-namespace"],
    },
  },
};
