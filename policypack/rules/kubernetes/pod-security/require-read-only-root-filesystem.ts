import { defineRule } from "../../../rule";
import { windows } from "../pod-conditions";

export const requireReadOnlyRootFilesystem = defineRule({
  id: "require-read-only-root-filesystem",
  title: "Read-only root file system",
  rationale:
    "Where the image cannot be written, an attacker cannot leave a tool in it or replace the program that runs next.",
  remediation:
    "Set `securityContext.readOnlyRootFilesystem` to true on every container, and mount an emptyDir where it writes.",
  severity: "medium",
  controls: [
    "cis-aks-1.8.0/4.7.2",
    "cis-gke-1.9.0/4.6.3",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "require",
  variables: { windows },
  validations: [
    {
      each: "container",
      require:
        "variables.windows || container.?securityContext.?readOnlyRootFilesystem.orValue(false) == true",
      path: "securityContext.readOnlyRootFilesystem",
      message: "The container can write to its image.",
    },
  ],
});
