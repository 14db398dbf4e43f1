import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

function mounting(expirationSeconds?: number) {
  const serviceAccountToken = { path: "token", audience: "api", expirationSeconds };
  return pod((p) => {
    p.spec["volumes"] = [
      { name: "scratch", emptyDir: {} },
      {
        name: "token",
        projected: { sources: [{ configMap: { name: "app" } }, { serviceAccountToken }] },
      },
    ];
  });
}

export const examples: KubernetesExamples = {
  rule: "restrict-token-lifetime",
  good: {
    "a day": mounting(86400),
    "nothing said, which is an hour": mounting(),
  },
  bad: {
    "a second more than a day": { object: mounting(86401), at: "spec.volumes" },
  },
};
