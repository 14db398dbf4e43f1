import type { CloudSetExamples } from "../../../examples";
import { diagnosticSetting, program } from "./program";

const { vault } = program;

export const requireKeyVaultDiagnosticSettingExamples: CloudSetExamples = {
  rule: "require-key-vault-diagnostic-setting",
  good: { "a setting of the vault": [vault, diagnosticSetting("logs", "vault")] },
  bad: { "a vault without one": { resources: [vault], of: "vault", at: "id" } },
};
