import { defineRule } from "../../../rule";
import { credentialForm, credentialOption } from "./credentials";

export const disallowCredentialsInArguments = defineRule({
  id: "disallow-credentials-in-arguments",
  title: "No credentials in commands",
  rationale:
    "The arguments of a process are in the workload for everybody who may read it, and on the node for every process that " +
    "may read /proc: in the list of processes, in audit logs, in the alerts of whatever watches them.",
  remediation:
    "Let the program read a file from a mounted Secret, or write `$(NAME)` for a variable that is taken from one.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.5.17",
    "pci-dss-4.0.1/8.6.2",
    "hipaa/164.312.d",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  variables: {
    credential: JSON.stringify(`${credentialForm}|${credentialOption}`),
  },
  validations: (["command", "args"] as const).map((field) => ({
    each: "container",
    require: `!container.?${field}.orValue([]).join(" ").matches(variables.credential)`,
    path: field,
    message: "A credential is among the words of the command.",
  })),
});
