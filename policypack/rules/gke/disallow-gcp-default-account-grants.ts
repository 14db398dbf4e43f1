import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import { type GrantInputs, grantRequirements, managerTypes } from "./grants";

const defaultAccount =
  /^serviceAccount:([0-9]+-compute@developer|.+@appspot)\.gserviceaccount\.com$/;

export const disallowGcpDefaultAccountGrants = defineCloudRule<GrantInputs>({
  id: "disallow-gcp-default-account-grants",
  title: "No roles for the default service accounts",
  rationale:
    "Every machine and function that names no account runs as one of these, and has what they are granted.",
  remediation: "Make a service account for the workload and grant it the role.",
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
  requirements: grantRequirements("member", "an account of the workload's own", ({ members }) =>
    allHold(members(), (member) => !defaultAccount.test(member)),
  ),
});
