import { defineCloudRule } from "../../rule";
import type { AddonInputs } from "./inputs";

/** Add-ons that call AWS. */
const callers: ReadonlySet<string> = new Set([
  "amazon-cloudwatch-observability",
  "aws-ebs-csi-driver",
  "aws-efs-csi-driver",
  "aws-fsx-csi-driver",
  "aws-mountpoint-s3-csi-driver",
  "vpc-cni",
]);

export const requireEksAddonIdentity = defineCloudRule<AddonInputs>({
  id: "require-eks-addon-identity",
  title: "Add-ons with a role of their own",
  rationale:
    "An add-on without one uses the node's role, so that its rights belong to every pod that reaches the node's credentials.",
  remediation:
    "Set podIdentityAssociations to the add-on's service account and a role that only it can take.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.2.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["aws:eks/addon:Addon"],
  appliesTo: ({ addonName }) => callers.has(addonName),
  requirements: [
    {
      property: "podIdentityAssociations",
      wanted: "a role of the add-on's own",
      holds: (inputs) =>
        Object.hasOwn(inputs, "serviceAccountRoleArn") ||
        (inputs.podIdentityAssociations ?? []).length > 0,
    },
  ],
});
