import { defineRule } from "../../../rule";

export const disallowSecretEnvFrom = defineRule({
  id: "disallow-secret-env-from",
  title: "No whole Secret in the environment",
  rationale:
    "With `envFrom` every key of the Secret, and every key that somebody adds later, is in the environment of every " +
    "process of the container: in crash dumps, in child processes, in the debug page of a web framework.",
  remediation:
    "Mount the Secret as files, or take the keys that the program reads one by one with `valueFrom.secretKeyRef`.",
  severity: "medium",
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
  validations: [
    {
      each: "container",
      require: "container.?envFrom.orValue([]).all(source, !has(source.secretRef))",
      path: "envFrom",
      message: "The environment is filled from a whole Secret.",
    },
  ],
});
