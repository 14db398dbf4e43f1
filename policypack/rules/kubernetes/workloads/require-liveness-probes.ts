import { defineRule } from "../../../rule";
import { daemonSets, deployments, statefulSets } from "../resources";

export const requireLivenessProbes = defineRule({
  id: "require-liveness-probes",
  title: "Pods that are restarted when they hang",
  rationale:
    "A process that hangs but does not end stays until somebody looks. A liveness probe lets the kubelet do what that " +
    "person would.",
  remediation:
    "Set `livenessProbe` on a container. It asks whether the process itself is stuck, never for what it depends on: that " +
    "is for `readinessProbe`.",
  severity: "low",
  controls: ["iso-27001-2022/A.8.14", "soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  // A Job's pod has an end of its own, and a deadline.
  on: [deployments, statefulSets, daemonSets],
  polarity: "require",
  validations: [
    {
      require:
        "object.spec.?template.?spec.?containers.orValue([])" +
        ".exists(container, has(container.livenessProbe))",
      path: "spec.template.spec.containers",
      message: "No container says whether it lives.",
    },
  ],
});
