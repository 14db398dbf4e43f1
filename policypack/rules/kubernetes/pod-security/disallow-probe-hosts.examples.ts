import type { BadExample, KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";
import type { ExampleContainer } from "../compliant";

const metadataService = { host: "169.254.169.254", port: 80 };

function probing(handler: Record<string, unknown>) {
  return pod((p) => {
    Object.assign(p.spec.containers[0], handler);
  });
}

function calling(at: string, handler: Partial<ExampleContainer>): BadExample {
  return { object: probing(handler), at: `spec.containers[0].${at}` };
}

export const examples: KubernetesExamples = {
  rule: "disallow-probe-hosts",
  good: {
    "calls the pod itself": probing({
      livenessProbe: { tcpSocket: { port: 8080 } },
      readinessProbe: { httpGet: { path: "/ready", port: 8080 } },
      startupProbe: { grpc: { port: 8081 } },
      lifecycle: {
        postStart: { exec: { command: ["/bin/register"] } },
        preStop: { httpGet: { path: "/drain", port: 8080 } },
      },
    }),
    "leaves the host empty": probing({
      livenessProbe: { tcpSocket: { host: "", port: 8080 } },
      readinessProbe: { httpGet: { host: "", port: 8080 } },
    }),
    "sends the name of a virtual host": probing({
      readinessProbe: {
        httpGet: { port: 8080, httpHeaders: [{ name: "Host", value: "shop.example.com" }] },
      },
    }),
  },
  bad: {
    "a liveness probe fetches from another host": calling("livenessProbe", {
      livenessProbe: { httpGet: metadataService },
    }),
    "a liveness probe connects to another host": calling("livenessProbe", {
      livenessProbe: { tcpSocket: metadataService },
    }),
    "a readiness probe fetches from another host": calling("readinessProbe", {
      readinessProbe: { httpGet: metadataService },
    }),
    "a readiness probe connects to the node itself": calling("readinessProbe", {
      readinessProbe: { tcpSocket: { host: "127.0.0.1", port: 10250 } },
    }),
    "a startup probe fetches from another host": calling("startupProbe", {
      startupProbe: { httpGet: metadataService },
    }),
    "a startup probe connects to another host": calling("startupProbe", {
      startupProbe: { tcpSocket: metadataService },
    }),
    "a hook after the start fetches from another host": calling("lifecycle.postStart", {
      lifecycle: { postStart: { httpGet: metadataService } },
    }),
    "a hook after the start connects to another host": calling("lifecycle.postStart", {
      lifecycle: { postStart: { tcpSocket: metadataService } },
    }),
    "a hook before the stop fetches from another host": calling("lifecycle.preStop", {
      lifecycle: { preStop: { httpGet: metadataService } },
    }),
    "a hook before the stop connects to another host": calling("lifecycle.preStop", {
      lifecycle: { preStop: { tcpSocket: metadataService } },
    }),
    "a sidecar probes another host": {
      object: pod((p) => {
        Object.assign(p.spec.initContainers[0], {
          restartPolicy: "Always",
          startupProbe: { httpGet: metadataService },
        });
      }),
      at: "spec.initContainers[0].startupProbe",
    },
  },
};
