import { defineRule } from "../../../rule";
import { deployments, statefulSets } from "../resources";

const pod = "object.spec.?template.?spec";

export const requireTopologySpread = defineRule({
  id: "require-topology-spread",
  title: "Replicas apart in production",
  rationale:
    "Replicas on one node or in one zone are lost together. Left to itself, the scheduler spreads them a little, and not " +
    "by zone before the fifth.",
  remediation:
    "Set `topologySpreadConstraints` on the pod, over `topology.kubernetes.io/zone` or `kubernetes.io/hostname`, or a " +
    "`podAntiAffinity`.",
  severity: "low",
  controls: ["iso-27001-2022/A.8.14", "soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  environments: ["production"],
  on: [deployments, statefulSets],
  polarity: "require",
  validations: [
    {
      require:
        "object.spec.?replicas.orValue(1) < 2 || " +
        `${pod}.?topologySpreadConstraints.orValue([]).size() > 0 || ` +
        `${pod}.?affinity.?podAntiAffinity.hasValue()`,
      path: "spec.template.spec.topologySpreadConstraints",
      message: "Nothing keeps the replicas apart.",
    },
  ],
});
