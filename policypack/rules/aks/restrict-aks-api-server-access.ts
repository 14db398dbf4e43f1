import { isOpenRange } from "../../address-ranges";
import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const restrictAksApiServerAccess = defineCloudRule<ClusterInputs>({
  id: "restrict-aks-api-server-access",
  title: "AKS API server off the internet, or open to named ranges only",
  rationale:
    "A public API server can be attacked from everywhere: one leaked credential or one flaw in it is enough. A public name of a private one tells where it is.",
  remediation:
    "Set apiServerAccessProfile.enablePrivateCluster to true and enablePrivateClusterPublicFQDN to false, or list your own ranges in authorizedIPRanges; left out, everyone is let in.",
  severity: "critical",
  controls: [
    "cis-aks-1.8.0/5.4.1",
    "cis-aks-1.8.0/5.4.2",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "apiServerAccessProfile.authorizedIPRanges",
      wanted: "a list of ranges, none wider than /8 (IPv6: /32), unless the cluster is private",
      holds: (inputs) =>
        isPrivate(inputs) || isClosed(inputs.apiServerAccessProfile?.authorizedIPRanges),
    },
    {
      property: "apiServerAccessProfile.enablePrivateClusterPublicFQDN",
      wanted: "false where the cluster is private; left out, it is true",
      holds: (inputs) =>
        !isPrivate(inputs) ||
        inputs.apiServerAccessProfile?.enablePrivateClusterPublicFQDN === false,
    },
  ],
});

function isPrivate({ apiServerAccessProfile }: ClusterInputs): boolean {
  return apiServerAccessProfile?.enablePrivateCluster === true;
}

/** AKS takes 0.0.0.0/32 as nobody but the cluster itself, so it is as closed as it looks. */
function isClosed(ranges: readonly string[] | undefined): boolean {
  return (
    ranges !== undefined && ranges.length > 0 && allHold(ranges, (range) => !isOpenRange(range))
  );
}
