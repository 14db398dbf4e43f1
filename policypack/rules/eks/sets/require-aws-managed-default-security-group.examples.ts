import type { CloudSetExamples } from "../../../examples";
import { network, without } from "./program";

export const requireAwsManagedDefaultSecurityGroupExamples: CloudSetExamples = {
  rule: "require-aws-managed-default-security-group",
  good: {
    "the default group of the VPC": network,
  },
  bad: {
    "a VPC whose default group nobody manages": {
      resources: without(network, "default"),
      of: "network",
      at: "id",
    },
  },
};
