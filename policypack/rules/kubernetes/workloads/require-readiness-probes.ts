import { defineRule } from "../../../rule";
import { daemonSets, deployments, statefulSets } from "../resources";

const containers = "object.spec.?template.?spec.?containers.orValue([])";

export const requireReadinessProbes = defineRule({
  id: "require-readiness-probes",
  title: "Pods that say when they are ready",
  rationale:
    "Without a readiness probe a pod gets requests before it can answer, a rollout replaces the last replica that works " +
    "by one that does not, and a drain of nodes does not wait for the next.",
  remediation:
    "Set `readinessProbe` on each container that has `ports`, and on at least one container of the pod.",
  severity: "low",
  controls: ["iso-27001-2022/A.8.14", "soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  // A Job's pod is never asked whether it is ready.
  on: [deployments, statefulSets, daemonSets],
  polarity: "require",
  validations: [
    {
      require: `${containers}.exists(container, has(container.readinessProbe))`,
      path: "spec.template.spec.containers",
      message: "No container says when the pod is ready.",
    },
    {
      require:
        `${containers}.all(container, has(container.readinessProbe) || ` +
        "container.?ports.orValue([]).size() == 0)",
      path: "spec.template.spec.containers",
      message: "A container that has ports does not say when it is ready.",
    },
  ],
});
