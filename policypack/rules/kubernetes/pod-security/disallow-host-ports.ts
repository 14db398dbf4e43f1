import { defineRule } from "../../../rule";

export const disallowHostPorts = defineRule({
  id: "disallow-host-ports",
  title: "No ports on the node",
  rationale:
    "A host port is open on the node's own address, past Services and network policies, and lets a pod stand in for a " +
    "service that others expect on that node.",
  remediation: "Remove `hostPort` and expose the container through a Service.",
  severity: "medium",
  controls: [
    "pss/baseline",
    "cis-gke-1.9.0/4.2.1",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  variables: {
    hostNetwork: "object.spec.?hostNetwork.orValue(false)",
  },
  validations: [
    {
      each: "container",
      // With hostNetwork the API server fills in hostPort before admission sees the pod.
      require:
        "container.?ports.orValue([]).all(port, port.?hostPort.orValue(0) == 0 && variables.hostNetwork == false)",
      path: "ports",
      message: "The container opens a port on the node.",
    },
  ],
});
