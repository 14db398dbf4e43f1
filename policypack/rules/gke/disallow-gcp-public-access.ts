import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import { type GrantInputs, grantRequirements, grantTypes } from "./grants";

const everybody: ReadonlySet<string> = new Set(["allUsers", "allAuthenticatedUsers"]);

export const disallowGcpPublicAccess = defineCloudRule<GrantInputs>({
  id: "disallow-gcp-public-access",
  title: "Nothing granted to everybody",
  rationale:
    "allUsers is the internet, and allAuthenticatedUsers is everybody with a Google account: the internet again.",
  remediation: "Name who is meant: a group, a service account, a domain.",
  severity: "critical",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: grantTypes,
  requirements: grantRequirements(
    "member",
    "neither allUsers nor allAuthenticatedUsers",
    ({ members }) => allHold(members(), (member) => !everybody.has(member)),
  ),
});
