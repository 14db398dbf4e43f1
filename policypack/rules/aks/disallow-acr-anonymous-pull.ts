import { defineCloudRule } from "../../rule";
import type { RegistryInputs } from "./inputs";

export const disallowAcrAnonymousPull = defineCloudRule<RegistryInputs>({
  id: "disallow-acr-anonymous-pull",
  title: "No image for who has no name",
  rationale:
    "Whoever reaches the registry reads every image in it, and with it code, dependencies and what was forgotten in a layer.",
  remediation: "Set anonymousPullEnabled to false and give the role AcrPull to who pulls.",
  severity: "high",
  controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.2", "pci-dss-4.0.1/2.2.6"],
  on: ["azure-native:containerregistry:Registry"],
  requirements: [
    {
      property: "anonymousPullEnabled",
      wanted: "false",
      holds: ({ anonymousPullEnabled }) => anonymousPullEnabled !== true,
    },
  ],
});
