import { defineRule } from "../../../rule";

export const disallowPrivilegedContainers = defineRule({
  id: "disallow-privileged-containers",
  title: "No privileged containers",
  rationale:
    "A privileged container is root on the node: it sees every device, every other container and the kubelet's " +
    "credentials. Whoever takes over the container owns the node.",
  remediation:
    "Remove `securityContext.privileged`, or set it to false. Add the single capability that is needed, if any.",
  severity: "critical",
  controls: [
    "pss/baseline",
    "cis-eks-1.8.0/4.2.1",
    "cis-gke-1.9.0/4.2.1",
    "cis-aks-1.8.0/4.2.1",
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
      each: "container",
      require: "container.?securityContext.?privileged.orValue(false) == false",
      path: "securityContext.privileged",
      message: "The container is privileged.",
    },
  ],
});
