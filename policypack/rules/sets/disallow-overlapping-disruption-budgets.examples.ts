import type { Manifest, SetExamples } from "../../examples";
import { budget, movedTo, workload } from "./manifests";

const deployment = workload("Deployment", { replicas: 3 });
const app = budget("app", { maxUnavailable: 1 });
const everything = budget("everything", { selector: {}, maxUnavailable: 1 });
const agent: Manifest = {
  ...workload("DaemonSet", {}, { app: "agent" }),
  metadata: { name: "agent", namespace: "team-a" },
};

function bad(of: string, ...objects: readonly Manifest[]) {
  return { objects, of: `PodDisruptionBudget ${of}`, at: "spec.selector" };
}

export const examples: SetExamples = {
  rule: "disallow-overlapping-disruption-budgets",
  good: {
    "one budget": [deployment, app],
    "one for each workload": [
      deployment,
      app,
      agent,
      budget("agent", { selector: { matchLabels: { app: "agent" } }, maxUnavailable: 1 }),
    ],
    "alike in two namespaces": [
      deployment,
      app,
      movedTo("team-b", deployment),
      movedTo("team-b", app),
    ],
  },
  bad: {
    "one of them for everything": bad("app", deployment, app, everything),
    "seen from the other": bad("everything", deployment, app, everything),
    "two alike": bad("again", deployment, app, budget("again", { maxUnavailable: 1 })),
  },
};
