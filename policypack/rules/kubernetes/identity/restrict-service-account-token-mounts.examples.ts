import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "restrict-service-account-token-mounts",
  good: {
    "declines it": pod(),
    "mounts one that it asked for": pod((p) => {
      const token = { path: "token", audience: "api", expirationSeconds: 3600 };
      p.spec["volumes"] = [
        { name: "api-token", projected: { sources: [{ serviceAccountToken: token }] } },
      ];
    }),
  },
  bad: {
    "accepts it": {
      object: pod((p) => {
        p.spec.automountServiceAccountToken = true;
      }),
      at: "spec.automountServiceAccountToken",
    },
    "says nothing, which accepts it": {
      object: pod((p) => {
        delete p.spec.automountServiceAccountToken;
      }),
      at: "spec.automountServiceAccountToken",
    },
  },
};
