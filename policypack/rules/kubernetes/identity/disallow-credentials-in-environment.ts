import { defineRule } from "../../../rule";
import { isCredential } from "./credentials";

export const disallowCredentialsInEnvironment = defineRule({
  id: "disallow-credentials-in-environment",
  title: "No credentials in environment values",
  rationale:
    "Whoever may read the workload reads the credential: it is in version control, in the state, in every backup of the " +
    "cluster, and in what `kubectl describe` prints. It cannot be renewed without a deployment.",
  remediation:
    "Keep the credential in a Secret, mount it as a file and name the file here; or, for software that reads only its " +
    "environment, take the value from one key of the Secret with `valueFrom.secretKeyRef`.",
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
  validations: [
    {
      each: "container",
      require:
        "container.?env.orValue([]).all(entry, !has(entry.value) || " +
        `!${isCredential('entry.?name.orValue("")', "entry.value")})`,
      path: "env",
      message: "A value of the environment is a credential.",
    },
  ],
});
