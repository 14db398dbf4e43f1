import { aksRules } from "../../../../policypack/rules/aks";
import { aksExamples } from "../../../../policypack/rules/aks/examples";
import { proveCloudExamples } from "../../../support/cloud-examples";

describe("rules on AKS", () => {
  proveCloudExamples(aksRules, aksExamples);
});
