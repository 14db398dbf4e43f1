import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { grants, noRule, roleVariables, writing } from "./grants";

const kinds = ["deleting", "generating", "imagevalidating", "mutating", "validating"];

export const disallowPolicyTampering = defineRule({
  id: "disallow-policy-tampering",
  title: "Nobody rewrites policies",
  rationale:
    "Who writes Kyverno's policies or exceptions is above all of them. Generating policies also make any object with the " +
    "controller's rights.",
  remediation:
    "Leave policies and exceptions to the stack that brings them; ask for a waiver instead.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [roles, clusterRoles],
  polarity: "forbid",
  variables: roleVariables,
  validations: [
    {
      require: noRule(
        grants({
          apiGroups: ["policies.kyverno.io", "kyverno.io"],
          resources: [
            ...kinds.map((kind) => `${kind}policies`),
            ...kinds.map((kind) => `namespaced${kind}policies`),
            "policyexceptions",
            "policies",
            "clusterpolicies",
            "cleanuppolicies",
            "clustercleanuppolicies",
            "globalcontextentries",
            "updaterequests",
          ],
          verbs: writing,
        }),
      ),
      path: "rules",
      message: "The role writes policies or exceptions from them.",
    },
  ],
});
