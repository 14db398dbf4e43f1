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
  controls: ["cis-aks-1.8.0/5.3.1"],
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
