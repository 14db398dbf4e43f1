import type { CloudExamples } from "../../examples";
import { compliantKey } from "./compliant";
import type { KeyInputs } from "./inputs";

type LifetimeActions = NonNullable<KeyInputs["properties"]["rotationPolicy"]>["lifetimeActions"];

function withActions(lifetimeActions: LifetimeActions): KeyInputs {
  return {
    ...compliantKey,
    properties: { ...compliantKey.properties, rotationPolicy: { lifetimeActions } },
  };
}

export const requireKeyVaultKeyRotationExamples: CloudExamples<KeyInputs> = {
  rule: "require-key-vault-key-rotation",
  good: {
    "rotates each year": compliantKey,
    "rotates and tells": withActions([
      { action: { type: "notify" } },
      { action: { type: "rotate" } },
    ]),
  },
  bad: {
    "no policy": {
      inputs: { ...compliantKey, properties: { kty: "RSA-HSM" } },
      at: "properties.rotationPolicy.lifetimeActions",
    },
    "no action": { inputs: withActions([]), at: "properties.rotationPolicy.lifetimeActions" },
    "only tells": {
      inputs: withActions([{ action: { type: "notify" }, trigger: { timeBeforeExpiry: "P30D" } }]),
      at: "properties.rotationPolicy.lifetimeActions",
    },
  },
};
