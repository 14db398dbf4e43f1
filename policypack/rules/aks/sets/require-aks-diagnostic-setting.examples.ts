import type { CloudSetExamples } from "../../../examples";
import { diagnosticSetting, program } from "./program";

const { group, cluster, denial, vault } = program;

export const requireAksDiagnosticSettingExamples: CloudSetExamples = {
  rule: "require-aks-diagnostic-setting",
  good: {
    "a setting of the cluster": [group, cluster, denial, diagnosticSetting("logs", "cluster")],
  },
  bad: {
    "a cluster without one": { resources: [group, cluster, denial], of: "cluster", at: "id" },
    "a setting of something else": {
      resources: [group, cluster, denial, vault, diagnosticSetting("logs", "vault")],
      of: "cluster",
      at: "id",
    },
  },
};
