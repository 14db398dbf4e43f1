import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-host-ports",
  good: {
    "opens a port of its own": pod((p) => {
      p.spec.containers[0]["ports"] = [{ containerPort: 8080 }];
    }),
    "says that there is no host port": pod((p) => {
      p.spec.containers[0]["ports"] = [{ containerPort: 8080, hostPort: 0 }];
    }),
  },
  bad: {
    "main container": {
      object: pod((p) => {
        p.spec.containers[0]["ports"] = [
          { containerPort: 8080 },
          { containerPort: 8443, hostPort: 8443 },
        ];
      }),
      at: "spec.containers[0].ports",
    },
    "init container": {
      object: pod((p) => {
        p.spec.initContainers[0]["ports"] = [{ containerPort: 8443, hostPort: 8443 }];
      }),
      at: "spec.initContainers[0].ports",
    },
    "any port in the node's network namespace": {
      object: pod((p) => {
        p.spec["hostNetwork"] = true;
        p.spec.containers[0]["ports"] = [{ containerPort: 8080 }];
      }),
      at: "spec.containers[0].ports",
      alsoBreaks: ["disallow-host-namespaces"],
    },
  },
};
