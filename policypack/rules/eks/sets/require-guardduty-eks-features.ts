import type { CloudMember, CloudSet } from "../../../cloud-set";
import { listAt, valueAt } from "../../../fields";
import { defineCloudSetRule } from "../../../rule";
import type { DetectorInputs } from "../inputs";

export const requireGuarddutyEksFeatures = defineCloudSetRule<DetectorInputs>({
  id: "require-guardduty-eks-features",
  title: "GuardDuty that watches EKS",
  rationale:
    "A detector looks at DNS, flow logs and CloudTrail; what happens in a cluster and on its nodes it sees only by features that are off.",
  remediation:
    "Make a DetectorFeature for EKS_AUDIT_LOGS and one for RUNTIME_MONITORING with EKS_ADDON_MANAGEMENT, all of them ENABLED.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/audit-logging", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
  on: ["aws:guardduty/detector:Detector"],
  reads: ["aws:guardduty/detectorFeature:DetectorFeature"],
  requirements: [
    { property: "enable", wanted: "true", holds: ({ inputs }) => inputs.enable !== false },
    {
      property: "id",
      wanted: "the detectorId of an ENABLED feature EKS_AUDIT_LOGS",
      holds: (detector, set) =>
        features(detector, set).some(({ inputs }) => isOn(inputs, "EKS_AUDIT_LOGS")),
    },
    {
      property: "id",
      wanted: "the detectorId of an ENABLED feature RUNTIME_MONITORING with EKS_ADDON_MANAGEMENT",
      holds: (detector, set) =>
        features(detector, set).some(
          ({ inputs }) =>
            isOn(inputs, "RUNTIME_MONITORING") &&
            listAt(inputs, "additionalConfigurations").some((agent) =>
              isOn(agent, "EKS_ADDON_MANAGEMENT"),
            ),
        ),
    },
  ],
});

function features(detector: CloudMember<unknown>, set: CloudSet) {
  return set.referring(detector, "aws:guardduty/detectorFeature:DetectorFeature", "detectorId");
}

function isOn(feature: unknown, name: string): boolean {
  return valueAt(feature, "name") === name && valueAt(feature, "status") === "ENABLED";
}
