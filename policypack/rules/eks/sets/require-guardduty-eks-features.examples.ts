import type { CloudSetExamples } from "../../../examples";
import { detection, feature, resource, without } from "./program";

export const requireGuarddutyEksFeaturesExamples: CloudSetExamples = {
  rule: "require-guardduty-eks-features",
  good: {
    "audit logs, and an agent that it manages": detection,
  },
  bad: {
    "a detector that is off": {
      resources: [
        resource("aws:guardduty/detector:Detector", "detector", { enable: false }),
        ...without(detection, "detector"),
      ],
      of: "detector",
      at: "enable",
    },
    "no audit logs": { resources: without(detection, "audit"), of: "detector", at: "id" },
    "an agent that nobody installs": {
      resources: [
        ...without(detection, "runtime"),
        feature("runtime", { name: "RUNTIME_MONITORING", status: "ENABLED" }),
      ],
      of: "detector",
      at: "id",
    },
    "a feature that is off": {
      resources: [
        ...without(detection, "audit"),
        feature("audit", { name: "EKS_AUDIT_LOGS", status: "DISABLED" }),
      ],
      of: "detector",
      at: "id",
    },
  },
};
