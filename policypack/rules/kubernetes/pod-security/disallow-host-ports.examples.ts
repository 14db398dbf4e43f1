import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

const onTheNode = [{ containerPort: 8080 }, { containerPort: 8443, hostPort: 8443 }];

export const examples: KubernetesExamples = {
  rule: "disallow-host-ports",
  good: {
    "opens ports of its own": pod((p) => {
      p.spec.containers[0]["ports"] = [{ containerPort: 8080 }, { containerPort: 8443 }];
    }),
    "says that there is no host port": pod((p) => {
      p.spec.containers[0]["ports"] = [{ containerPort: 8080, hostPort: 0 }];
    }),
    "says that it is not in the node's network": pod((p) => {
      p.spec["hostNetwork"] = false;
      p.spec.containers[0]["ports"] = [{ containerPort: 8080 }];
    }),
  },
  bad: {
    "a container opens a port on the node": {
      object: pod((p) => {
        p.spec.containers[0]["ports"] = onTheNode;
      }),
      at: "spec.containers[0].ports",
    },
    "a sidecar opens a port on the node": {
      object: pod((p) => {
        Object.assign(p.spec.initContainers[0], { restartPolicy: "Always", ports: onTheNode });
      }),
      at: "spec.initContainers[0].ports",
    },
    "any port, in the node's network": {
      object: pod((p) => {
        p.spec["hostNetwork"] = true;
        p.spec.containers[0]["ports"] = [{ containerPort: 8080 }];
      }),
      at: "spec.containers[0].ports",
      alsoBreaks: ["disallow-host-namespaces"],
    },
  },
};
