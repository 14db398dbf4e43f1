import { defineRule } from "../../../rule";
import { deployments, horizontalPodAutoscalers } from "../resources";

export const requireReplicas = defineRule({
  id: "require-replicas",
  title: "Two replicas or more in production",
  rationale:
    "One replica is away each time that its node is upgraded, drained or lost. Nodes that nobody dares to drain are nodes " +
    "that nobody patches.",
  remediation:
    "Set `spec.replicas` to 2 or more, also where an autoscaler takes over, and `spec.minReplicas` of that one.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "iso-27001-2022/A.8.14",
    "soc2-2017/A1.2",
    "hipaa/164.308.a.7",
    "gdpr/32.1.b",
  ],
  environments: ["production"],
  on: [deployments, horizontalPodAutoscalers],
  polarity: "require",
  validations: [
    {
      // The API server writes 1 where nothing is said. Zero is one that is switched off.
      require: 'object.kind != "Deployment" || object.spec.?replicas.orValue(1) != 1',
      path: "spec.replicas",
      message: "The Deployment has one replica.",
    },
    {
      require:
        'object.kind != "HorizontalPodAutoscaler" || object.spec.?minReplicas.orValue(1) != 1',
      path: "spec.minReplicas",
      message: "The autoscaler goes down to one replica.",
    },
  ],
});
