import type { Manifest } from "../examples";
import type { MutationExamples } from "../mutation";

const label = "pod-security.kubernetes.io/enforce";

const namespace = (labels: Readonly<Record<string, string>>): Manifest => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name: "team-a", labels: { "kubernetes.io/metadata.name": "team-a", ...labels } },
});

export const defaultPodSecurityLevelExamples: MutationExamples = {
  mutation: "default-pod-security-level",
  cases: {
    "fills it in": { before: namespace({}), after: namespace({ [label]: "restricted" }) },
    "leaves a level that is there": {
      before: namespace({ [label]: "baseline" }),
      after: namespace({ [label]: "baseline" }),
    },
  },
};
