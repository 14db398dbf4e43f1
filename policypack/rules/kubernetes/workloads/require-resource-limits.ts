import { defineRule } from "../../../rule";

function limited(resource: "cpu" | "memory"): string {
  return (
    `container.name in variables.debuggers || "${resource}" in variables.podLimits || ` +
    `"${resource}" in container.?resources.?limits.orValue({})`
  );
}

export const requireResourceLimits = defineRule({
  id: "require-resource-limits",
  title: "CPU and memory requested and limited",
  rationale:
    "A container without limits takes the node from its neighbours, by accident or on purpose; without requests the " +
    "scheduler cannot keep that from happening. A limit is also the request where none is given.",
  remediation:
    "Set `resources.limits.cpu` and `resources.limits.memory` on every container, and `resources.requests` where less " +
    "is usual.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/pod-security", "iso-27001-2022/A.8.6", "soc2-2017/A1.1"],
  on: "pods",
  polarity: "require",
  variables: {
    // The API server refuses resources on the containers that `kubectl debug` adds.
    debuggers: "object.spec.?ephemeralContainers.orValue([]).map(debugger, debugger.name)",
    podLimits: "object.spec.?resources.?limits.orValue({})",
  },
  validations: [
    {
      each: "container",
      require: limited("cpu"),
      path: "resources.limits.cpu",
      message: "The container's CPU is not limited.",
    },
    {
      each: "container",
      require: limited("memory"),
      path: "resources.limits.memory",
      message: "The container's memory is not limited.",
    },
  ],
});
