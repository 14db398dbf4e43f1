import type { CloudExamples } from "../../examples";
import { compliantNat } from "./compliant";
import type { NatInputs } from "./inputs";

export const requireGcpNatLogsExamples: CloudExamples<NatInputs> = {
  rule: "require-gcp-nat-logs",
  good: {
    everything: compliantNat,
  },
  bad: {
    nothing: { inputs: { ...compliantNat, logConfig: undefined }, at: "logConfig" },
    "errors alone": {
      inputs: { ...compliantNat, logConfig: { enable: true, filter: "ERRORS_ONLY" } },
      at: "logConfig",
    },
  },
};
