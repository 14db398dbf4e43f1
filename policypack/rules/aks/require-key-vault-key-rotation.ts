import { defineCloudRule } from "../../rule";
import type { KeyInputs } from "./inputs";

export const requireKeyVaultKeyRotation = defineCloudRule<KeyInputs>({
  id: "require-key-vault-key-rotation",
  title: "Key Vault keys that rotate by themselves",
  rationale:
    "The longer a key is in use, the more a copy of it opens, and the less anyone remembers how to replace it.",
  remediation:
    'Add to properties.rotationPolicy.lifetimeActions an action of the type "rotate" with a trigger.',
  severity: "medium",
  controls: [
    "cis-aks-1.8.0/5.3.1",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "pci-dss-4.0.1/3.7.4",
  ],
  on: ["azure-native:keyvault:Key"],
  requirements: [
    {
      property: "properties.rotationPolicy.lifetimeActions",
      wanted: 'an action of the type "rotate"',
      holds: ({ properties }) =>
        (properties.rotationPolicy?.lifetimeActions ?? []).some(
          ({ action }) => action?.type === "rotate",
        ),
    },
  ],
});
