import { anyHolds } from "../../../all-hold";
import { defineCloudSetRule } from "../../../rule";
import type { FirewallInputs, NetworkInputs } from "../inputs";

const firewall = "gcp:compute/firewall:Firewall";

export const requireGcpNetworkDenial = defineCloudSetRule<NetworkInputs>({
  id: "require-gcp-network-denial",
  title: "A denial at the end of every network's firewall",
  rationale:
    "Google Cloud turns away what no rule allows, and says nothing of it: only a rule that denies has a log of who tried.",
  remediation:
    "Make a Firewall of the network that denies all protocols from 0.0.0.0/0, with priority 65534 and logConfig.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["gcp:compute/network:Network"],
  reads: [firewall],
  requirements: [
    {
      property: "id",
      wanted: "the network of a firewall that denies everything from everywhere",
      holds: (network, set) =>
        anyHolds(
          set.referring(network, firewall, "network").map(
            ({ inputs }) =>
              () =>
                deniesAll(inputs as FirewallInputs),
          ),
        ),
    },
  ],
});

function deniesAll({ denies, direction, disabled }: FirewallInputs): boolean {
  return (
    direction !== "EGRESS" &&
    disabled !== true &&
    (denies ?? []).some(({ protocol }) => protocol === "all")
  );
}
