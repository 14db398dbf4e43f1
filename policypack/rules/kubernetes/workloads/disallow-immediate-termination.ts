import { defineRule } from "../../../rule";

export const disallowImmediateTermination = defineRule({
  id: "disallow-immediate-termination",
  title: "Time to end",
  rationale:
    "With a grace period of zero the pod is taken out of the API before its node has stopped it. Two replicas of a " +
    "database then write to one volume, and no request is answered to its end.",
  remediation: "Leave `terminationGracePeriodSeconds` out, or set what the workload needs to end.",
  severity: "low",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      require: "object.spec.?terminationGracePeriodSeconds.orValue(30) > 0",
      path: "spec.terminationGracePeriodSeconds",
      message: "The pod is killed at once.",
    },
  ],
});
