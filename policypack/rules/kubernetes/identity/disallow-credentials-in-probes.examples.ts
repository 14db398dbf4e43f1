import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod } from "../compliant";

function action(name: string) {
  return { httpGet: { path: "/live", port: 8080, httpHeaders: [{ name, value: "Basic YTpi" }] } };
}

function probing(probe: "readinessProbe" | "startupProbe", header: string) {
  return pod((p) => {
    p.spec.containers[0][probe] = action(header);
  });
}

export const examples: KubernetesExamples = {
  rule: "disallow-credentials-in-probes",
  good: {
    "no headers": pod(),
    "a header that says what is wanted": pod((p) => {
      p.spec.containers[0]["livenessProbe"] = action("Accept");
      p.spec.containers[0]["startupProbe"] = { exec: { command: ["app", "check"] } };
    }),
  },
  bad: {
    ...inEachSort(
      "sends a credential to see that it lives",
      "livenessProbe.httpGet.httpHeaders",
      (c) => {
        c["livenessProbe"] = action("Authorization");
      },
    ),
    "to see that it serves": {
      object: probing("readinessProbe", "Proxy-Authorization"),
      at: "spec.containers[0].readinessProbe.httpGet.httpHeaders",
    },
    "to see that it has started": {
      object: probing("startupProbe", "x-api-key"),
      at: "spec.containers[0].startupProbe.httpGet.httpHeaders",
    },
    "after it has started": {
      object: pod((p) => {
        p.spec.containers[0]["lifecycle"] = { postStart: action("Cookie") };
      }),
      at: "spec.containers[0].lifecycle.postStart.httpGet.httpHeaders",
    },
    "before it ends": {
      object: pod((p) => {
        p.spec.containers[0]["lifecycle"] = { preStop: action("X-Auth-Token") };
      }),
      at: "spec.containers[0].lifecycle.preStop.httpGet.httpHeaders",
    },
  },
};
