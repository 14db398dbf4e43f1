import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksPaidTierExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-paid-tier",
  good: {
    Standard: compliantCluster,
    Premium: { ...compliantCluster, sku: { name: "Base", tier: "Premium" } },
  },
  bad: {
    Free: { inputs: { ...compliantCluster, sku: { name: "Base", tier: "Free" } }, at: "sku.tier" },
    "no tier": { inputs: { ...compliantCluster, sku: { name: "Base" } }, at: "sku.tier" },
    "nothing said": { inputs: { ...compliantCluster, sku: undefined }, at: "sku.tier" },
  },
};
