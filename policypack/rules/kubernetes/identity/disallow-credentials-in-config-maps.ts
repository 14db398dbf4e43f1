import { defineRule } from "../../../rule";
import { configMaps } from "../resources";
import { isCredential } from "./credentials";

export const disallowCredentialsInConfigMaps = defineRule({
  id: "disallow-credentials-in-config-maps",
  title: "No credentials in ConfigMaps",
  rationale:
    "ConfigMaps are read by roles that see no Secret, and are not encrypted with the key that Secrets are encrypted with.",
  remediation: "Move the credential to a Secret, and mount that beside the ConfigMap.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.5.17",
    "pci-dss-4.0.1/8.6.2",
    "hipaa/164.312.d",
    "gdpr/32.1.b",
  ],
  on: [configMaps],
  polarity: "forbid",
  validations: [
    {
      require: `object.?data.orValue({}).all(key, !${isCredential("key", "object.data[key]")})`,
      path: "data",
      message: "A value of the ConfigMap is a credential.",
    },
  ],
});
