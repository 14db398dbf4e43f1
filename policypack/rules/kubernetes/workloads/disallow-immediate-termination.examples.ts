import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

function ending(after: number) {
  return pod((p) => {
    p.spec["terminationGracePeriodSeconds"] = after;
  });
}

export const examples: KubernetesExamples = {
  rule: "disallow-immediate-termination",
  good: { "has the usual half minute": pod(), "has a second": ending(1) },
  bad: { "has no time": { object: ending(0), at: "spec.terminationGracePeriodSeconds" } },
};
