import { defineRule } from "../../../rule";

/** Where a container says what the kubelet calls, and how messages name it. */
const handlers = [
  ["livenessProbe", "liveness probe"],
  ["readinessProbe", "readiness probe"],
  ["startupProbe", "startup probe"],
  ["lifecycle.postStart", "hook after the start"],
  ["lifecycle.preStop", "hook before the stop"],
] as const;

export const disallowProbeHosts = defineRule({
  id: "disallow-probe-hosts",
  title: "No probes or hooks that call another host",
  rationale:
    "The kubelet makes the calls of probes and lifecycle hooks, from the node's network and past every network policy. " +
    "With a host of its choice a pod makes it call the cloud's metadata service or what listens on the node only.",
  remediation:
    "Remove `host` from `httpGet` and `tcpSocket` of probes and lifecycle hooks: without it they call the pod itself. " +
    "To send a name for virtual hosts, set a Host header in `httpHeaders`.",
  severity: "medium",
  controls: [
    "pss/baseline",
    "cis-gke-1.9.0/4.2.1",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  validations: handlers.map(([path, name]) => {
    const handler = `container.${path
      .split(".")
      .map((field) => `?${field}`)
      .join(".")}`;
    return {
      each: "container",
      require: `${handler}.?httpGet.?host.orValue("") == "" && ${handler}.?tcpSocket.?host.orValue("") == ""`,
      path,
      message: `The container's ${name} names a host.`,
    } as const;
  }),
});
