import type { KubernetesExamples } from "../../../examples";
import { addSidecar, controller } from "./example-controllers";

const at = "spec.template.spec.containers";
const ports = [{ containerPort: 9090 }];

export const examples: KubernetesExamples = {
  rule: "require-readiness-probes",
  good: {
    "asks its container": controller("Deployment"),
    "asks one of two": controller("StatefulSet", (p) => {
      addSidecar(p);
    }),
    "asks both that listen": controller("DaemonSet", (p) => {
      p.spec.containers[0]["ports"] = ports;
      addSidecar(p, { ports, readinessProbe: { tcpSocket: { port: 9090 } } });
    }),
  },
  bad: {
    "asks none": {
      object: controller("Deployment", (p) => {
        delete p.spec.containers[0]["readinessProbe"];
      }),
      at,
    },
    "asks not the one that listens": {
      object: controller("StatefulSet", (p) => {
        addSidecar(p, { ports });
      }),
      at,
    },
    "asks none on each node": {
      object: controller("DaemonSet", (p) => {
        delete p.spec.containers[0]["readinessProbe"];
      }),
      at,
    },
  },
};
