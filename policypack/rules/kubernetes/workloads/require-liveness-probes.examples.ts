import type { KubernetesExamples } from "../../../examples";
import { addSidecar, controller } from "./example-controllers";

const at = "spec.template.spec.containers";

export const examples: KubernetesExamples = {
  rule: "require-liveness-probes",
  good: {
    "asks its container": controller("Deployment"),
    "asks one of two": controller("StatefulSet", (p) => {
      addSidecar(p);
    }),
  },
  bad: {
    "asks none": {
      object: controller("Deployment", (p) => {
        delete p.spec.containers[0]["livenessProbe"];
      }),
      at,
    },
    "asks none of a set": {
      object: controller("StatefulSet", (p) => {
        delete p.spec.containers[0]["livenessProbe"];
      }),
      at,
    },
    "asks none on each node": {
      object: controller("DaemonSet", (p) => {
        delete p.spec.containers[0]["livenessProbe"];
      }),
      at,
    },
  },
};
