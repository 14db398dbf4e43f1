import type { KubernetesExamples } from "../../../examples";
import { debugContainer, pod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "require-resource-limits",
  good: {
    "requests less than its limits": pod(),
    "limits only, which are the requests too": pod((p) => {
      p.spec.containers[0].resources = { limits: { cpu: 1, memory: "256Mi" } };
    }),
    "one limit for the whole pod": pod((p) => {
      p.spec["resources"] = { limits: { cpu: "1", memory: "1Gi" } };
      delete p.spec.containers[0].resources;
    }),
    "a debugging container cannot have limits": pod((p) => {
      p.spec["ephemeralContainers"] = [debugContainer()];
    }),
  },
  bad: {
    "no resources": {
      object: pod((p) => {
        delete p.spec.containers[0].resources;
      }),
      at: "spec.containers[0].resources.limits.cpu",
    },
    "requests only": {
      object: pod((p) => {
        p.spec.initContainers[0].resources = { requests: { cpu: "100m", memory: "128Mi" } };
      }),
      at: "spec.initContainers[0].resources.limits.memory",
    },
    "CPU is not limited": {
      object: pod((p) => {
        p.spec.containers[0].resources = { limits: { memory: "256Mi" } };
      }),
      at: "spec.containers[0].resources.limits.cpu",
    },
    "memory is not limited": {
      object: pod((p) => {
        p.spec.containers[0].resources = { limits: { cpu: "500m" } };
      }),
      at: "spec.containers[0].resources.limits.memory",
    },
  },
};
