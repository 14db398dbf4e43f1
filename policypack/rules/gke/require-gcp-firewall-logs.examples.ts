import type { CloudExamples } from "../../examples";
import { compliantFirewall, without } from "./compliant";
import type { FirewallInputs } from "./inputs";

export const requireGcpFirewallLogsExamples: CloudExamples<FirewallInputs> = {
  rule: "require-gcp-firewall-logs",
  good: {
    logged: compliantFirewall,
    "switched off": { ...without(compliantFirewall, "logConfig"), disabled: true },
  },
  bad: {
    "not logged": { inputs: without(compliantFirewall, "logConfig"), at: "logConfig" },
  },
};
