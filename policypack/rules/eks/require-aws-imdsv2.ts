import { defineCloudRule } from "../../rule";
import type { LaunchTemplateInputs } from "./inputs";

export const requireAwsImdsv2 = defineCloudRule<LaunchTemplateInputs>({
  id: "require-aws-imdsv2",
  title: "Instance metadata by token only, out of reach of pods",
  rationale:
    "A pod that reaches the metadata service, or tricks another into fetching its address, holds the node's credentials.",
  remediation:
    'Set metadataOptions.httpTokens to "required" and metadataOptions.httpPutResponseHopLimit to 1; some images raise the limit to 2 where it is left out.',
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: ["aws:ec2/launchTemplate:LaunchTemplate"],
  appliesTo: ({ metadataOptions }) => metadataOptions?.httpEndpoint !== "disabled",
  requirements: [
    {
      property: "metadataOptions.httpTokens",
      wanted: '"required"',
      holds: ({ metadataOptions }) => metadataOptions?.httpTokens === "required",
    },
    {
      property: "metadataOptions.httpPutResponseHopLimit",
      wanted: "1",
      // Where there are no options at all, the tokens say so.
      holds: ({ metadataOptions }) =>
        metadataOptions === undefined || metadataOptions.httpPutResponseHopLimit === 1,
    },
  ],
});
