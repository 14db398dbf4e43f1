import { gkeRules } from "../../../../policypack/rules/gke";
import { gkeExamples } from "../../../../policypack/rules/gke/examples";
import { proveCloudExamples } from "../../../support/cloud-examples";

describe("rules on GKE", () => {
  proveCloudExamples(gkeRules, gkeExamples);
});
