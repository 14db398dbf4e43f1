import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod } from "../compliant";
import { withEnvironment } from "./credential-examples";

export const examples: KubernetesExamples = {
  rule: "disallow-secret-env-from",
  good: {
    "a whole ConfigMap": pod((p) => {
      p.spec.containers[0]["envFrom"] = [{ configMapRef: { name: "app" } }];
    }),
    "one key of a Secret": withEnvironment({
      name: "DB_PASSWORD",
      valueFrom: { secretKeyRef: { name: "db", key: "password" } },
    }),
    "a Secret as files": pod((p) => {
      p.spec["volumes"] = [{ name: "db", secret: { secretName: "db" } }];
    }),
  },
  bad: inEachSort("takes a whole Secret", "envFrom", (container) => {
    container["envFrom"] = [{ configMapRef: { name: "app" } }, { secretRef: { name: "db" } }];
  }),
};
