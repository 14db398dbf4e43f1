import type { KubernetesExamples } from "../../../examples";
import { namespace } from "../example-namespaces";

const team = "palisade.dev/team";
const dataClass = "palisade.dev/data-class";
const enforced = { "pod-security.kubernetes.io/enforce": "restricted" };

export const examples: KubernetesExamples = {
  rule: "require-namespace-owner",
  good: {
    ...Object.fromEntries(
      ["public", "internal", "confidential", "restricted"].map((value) => [
        `of a team, with ${value} data`,
        namespace({ [dataClass]: value }),
      ]),
    ),
    ...Object.fromEntries(
      ["default", "kube-node-lease", "kube-public", "kube-system"].map((name) => [
        `is Kubernetes' own ${name}`,
        { apiVersion: "v1", kind: "Namespace", metadata: { name, labels: enforced } },
      ]),
    ),
  },
  bad: {
    "no owner": { object: namespace({ [team]: undefined }), at: `metadata.labels["${team}"]` },
    "an owner without a name": {
      object: namespace({ [team]: "" }),
      at: `metadata.labels["${team}"]`,
    },
    "no data class": {
      object: namespace({ [dataClass]: undefined }),
      at: `metadata.labels["${dataClass}"]`,
    },
    "a data class that nobody knows": {
      object: namespace({ [dataClass]: "secret" }),
      at: `metadata.labels["${dataClass}"]`,
    },
  },
};
