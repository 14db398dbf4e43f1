import { defineRule } from "../../../rule";
import { namespaces } from "../resources";

const label = "pod-security.kubernetes.io/enforce";

export const requirePodSecurityLabels = defineRule({
  id: "require-pod-security-labels",
  title: "Pod Security enforced in every namespace",
  rationale:
    "The API server's own Pod Security admission stands even while the policy engine is down, but a namespace without " +
    "the label admits privileged pods.",
  remediation: `Label the namespace \`${label}\`: restricted, or baseline.`,
  severity: "high",
  controls: [
    "cis-gke-1.9.0/4.2.1",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: [namespaces],
  polarity: "require",
  validations: [
    {
      require: `object.metadata.?labels[?"${label}"].orValue("") in ["baseline", "restricted"]`,
      path: `metadata.labels["${label}"]`,
      message: "The namespace enforces no Pod Security level.",
    },
  ],
  mutatedBy: "default-pod-security-level",
});
