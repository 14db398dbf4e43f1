import { defineRule } from "../../../rule";

export const disallowHostPathVolumes = defineRule({
  id: "disallow-host-path-volumes",
  title: "No volumes from the node's file system",
  rationale:
    "Through a hostPath volume a pod reads the kubelet's credentials and other pods' secrets, and with write access " +
    "puts files where the node runs them.",
  remediation:
    "Replace the hostPath volume by a persistent volume claim, emptyDir, configMap, secret or projected volume.",
  severity: "high",
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
  validations: [
    {
      require: "!object.spec.?volumes.orValue([]).exists(volume, has(volume.hostPath))",
      path: "spec.volumes",
      message: "A volume comes from the node's file system.",
    },
  ],
});
