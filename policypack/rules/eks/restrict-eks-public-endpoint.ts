import { allHold } from "../../all-hold";
import { isOpenRange } from "../../address-ranges";
import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const restrictEksPublicEndpoint = defineCloudRule<ClusterInputs>({
  id: "restrict-eks-public-endpoint",
  title: "EKS API server off the internet, or open to named ranges only",
  rationale:
    "A public API server can be attacked from everywhere: one leaked credential or one flaw in it is enough.",
  remediation:
    "Set vpcConfig.endpointPublicAccess to false, or list your own ranges in vpcConfig.publicAccessCidrs; left out, they are 0.0.0.0/0.",
  severity: "critical",
  controls: [
    "cis-eks-1.8.0/5.4.1",
    "cis-eks-1.8.0/5.4.2",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "vpcConfig.publicAccessCidrs",
      wanted: "a list of ranges, none wider than /8 (IPv6: /32), unless the public endpoint is off",
      holds: ({ vpcConfig }) =>
        vpcConfig.endpointPublicAccess === false || isClosed(vpcConfig.publicAccessCidrs),
    },
  ],
});

function isClosed(ranges: readonly string[] | undefined): boolean {
  return (
    ranges !== undefined && ranges.length > 0 && allHold(ranges, (range) => !isOpenRange(range))
  );
}
