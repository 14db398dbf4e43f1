import { defineRule } from "../../../rule";

export const disallowHostNamespaces = defineRule({
  id: "disallow-host-namespaces",
  title: "No host namespaces",
  rationale:
    "A pod in the node's network, process or IPC namespace reads the traffic and the memory of its neighbours, reaches " +
    "services that listen on the node only, and escapes every network policy.",
  remediation: "Remove `hostNetwork`, `hostPID` and `hostIPC` from the pod's spec.",
  severity: "high",
  controls: [
    "pss/baseline",
    "cis-eks-1.8.0/4.2.2",
    "cis-eks-1.8.0/4.2.3",
    "cis-eks-1.8.0/4.2.4",
    "cis-gke-1.9.0/4.2.1",
    "cis-aks-1.8.0/4.2.2",
    "cis-aks-1.8.0/4.2.3",
    "cis-aks-1.8.0/4.2.4",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      require: "object.spec.?hostNetwork.orValue(false) == false",
      path: "spec.hostNetwork",
      message: "The pod is in the node's network namespace.",
    },
    {
      require: "object.spec.?hostPID.orValue(false) == false",
      path: "spec.hostPID",
      message: "The pod is in the node's process namespace.",
    },
    {
      require: "object.spec.?hostIPC.orValue(false) == false",
      path: "spec.hostIPC",
      message: "The pod is in the node's IPC namespace.",
    },
  ],
});
