import * as guardduty from "@pulumi/aws/guardduty";
import type * as pulumi from "@pulumi/pulumi";

import type {
  AgentManagement,
  DetectorFeatureName,
  FeatureStatus,
  FindingFrequency,
} from "./choices";

/** GuardDuty in one region of an account. */
export interface ThreatDetection {
  readonly detector: guardduty.Detector;
  readonly auditLogs: guardduty.DetectorFeature;
  readonly runtime: guardduty.DetectorFeature;
}

/**
 * Reads the audit logs of every cluster of the region, and watches what runs on their nodes by an agent that GuardDuty
 * installs and updates itself. `RUNTIME_MONITORING` covers what `EKS_RUNTIME_MONITORING` did; both at once are refused.
 */
export function createThreatDetection(
  name: string,
  region: string,
  options: pulumi.CustomResourceOptions,
): ThreatDetection {
  const detector = new guardduty.Detector(
    `${name}-${region}-detector`,
    {
      region,
      enable: true,
      findingPublishingFrequency: "FIFTEEN_MINUTES" satisfies FindingFrequency,
    },
    options,
  );
  const feature = (
    role: string,
    featureName: DetectorFeatureName,
    managing: readonly AgentManagement[] = [],
  ) =>
    new guardduty.DetectorFeature(
      `${name}-${region}-${role}`,
      {
        region,
        detectorId: detector.id,
        name: featureName,
        status: "ENABLED" satisfies FeatureStatus,
        ...(managing.length > 0 && {
          additionalConfigurations: managing.map((agent) => ({
            name: agent,
            status: "ENABLED" satisfies FeatureStatus,
          })),
        }),
      },
      options,
    );
  return {
    detector,
    auditLogs: feature("eks-audit-logs", "EKS_AUDIT_LOGS"),
    runtime: feature("runtime-monitoring", "RUNTIME_MONITORING", ["EKS_ADDON_MANAGEMENT"]),
  };
}
