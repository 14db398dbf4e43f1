import { eksRules } from "../../../../policypack/rules/eks";
import { eksExamples } from "../../../../policypack/rules/eks/examples";
import { proveCloudExamples } from "../../../support/cloud-examples";

describe("the rules on EKS", () => {
  proveCloudExamples(eksRules, eksExamples);
});
