import { isOpenRange } from "../../address-ranges";
import { allHold, anyHolds } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const restrictGkeControlPlaneAccess = defineCloudRule<ClusterInputs>({
  id: "restrict-gke-control-plane-access",
  title: "The API server open to named ranges only",
  rationale:
    "A public API server can be attacked from everywhere: one leaked credential or one flaw in it is enough.",
  remediation:
    "List your own ranges in masterAuthorizedNetworksConfig.cidrBlocks with gcpPublicCidrsAccessEnabled false, or switch addresses off with controlPlaneEndpointsConfig.ipEndpointsConfig.enabled false and use the DNS endpoint.",
  severity: "critical",
  controls: [
    "cis-gke-1.9.0/5.6.3",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "masterAuthorizedNetworksConfig",
      wanted: "authorised networks, unless addresses are off",
      holds: (inputs) =>
        anyHolds([
          () => isByNameOnly(inputs),
          () => Object.hasOwn(inputs, "masterAuthorizedNetworksConfig"),
        ]),
    },
    {
      property: "masterAuthorizedNetworksConfig.cidrBlocks",
      wanted: "no range wider than /8 (IPv6: /32)",
      holds: (inputs) =>
        // Addresses that are off are no excuse: authorised networks turn them on again.
        allHold(
          inputs.masterAuthorizedNetworksConfig?.cidrBlocks ?? [],
          ({ cidrBlock }) => !isOpenRange(cidrBlock),
        ),
    },
    {
      property: "masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled",
      wanted: "false, unless the endpoint is private",
      holds: (inputs) =>
        anyHolds([
          () => isByNameOnly(inputs),
          () => inputs.privateClusterConfig?.enablePrivateEndpoint === true,
          () => !Object.hasOwn(inputs, "masterAuthorizedNetworksConfig"),
          () => inputs.masterAuthorizedNetworksConfig?.gcpPublicCidrsAccessEnabled === false,
        ]),
    },
  ],
});

/** The API server has no address at all, only a name that IAM guards. */
function isByNameOnly({ controlPlaneEndpointsConfig }: ClusterInputs): boolean {
  return controlPlaneEndpointsConfig?.ipEndpointsConfig?.enabled === false;
}
