import { defineCloudRule } from "../../rule";
import type { RegistryInputs } from "./inputs";

export const disallowAcrAdminUser = defineCloudRule<RegistryInputs>({
  id: "disallow-acr-admin-user",
  title: "No administrator's password for an Azure registry",
  rationale:
    "One password, the same for all, that pushes and pulls every image and says of nobody who it was.",
  remediation:
    "Set adminUserEnabled to false; give identities the role AcrPull, and pipelines AcrPush.",
  severity: "high",
  controls: [
    "cis-aks-1.8.0/5.1.4",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.5.17",
    "pci-dss-4.0.1/8.2.2",
  ],
  on: ["azure-native:containerregistry:Registry"],
  requirements: [
    {
      property: "adminUserEnabled",
      wanted: "false",
      holds: ({ adminUserEnabled }) => adminUserEnabled !== true,
    },
  ],
});
