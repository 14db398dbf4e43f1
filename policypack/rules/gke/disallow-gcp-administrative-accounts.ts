import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import { type GrantInputs, grantRequirements, managerTypes } from "./grants";

export const disallowGcpAdministrativeAccounts = defineCloudRule<GrantInputs>({
  id: "disallow-gcp-administrative-accounts",
  title: "No service account that administers a whole project",
  rationale:
    "Whoever gets into a workload has its account; as an administrator of a service of the project it reaches everything of it.",
  remediation:
    "Grant a role without administration, or limit it by a condition to the resource that is meant.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: managerTypes,
  requirements: grantRequirements(
    "condition",
    "a condition, where a service account administers",
    ({ role, members, isConditional }) =>
      !/admin$/i.test(role) ||
      isConditional() ||
      allHold(members(), (member) => !member.startsWith("serviceAccount:")),
  ),
});
