import type { CloudExamples } from "../../examples";
import { compliantCluster, without } from "./compliant";
import type { ClusterInputs } from "./inputs";

const withoutNetworks = without(compliantCluster, "masterAuthorizedNetworksConfig");
const byNameOnly: ClusterInputs = {
  ...withoutNetworks,
  controlPlaneEndpointsConfig: { ipEndpointsConfig: { enabled: false } },
};

export const restrictGkeControlPlaneAccessExamples: CloudExamples<ClusterInputs> = {
  rule: "restrict-gke-control-plane-access",
  good: {
    "a private endpoint, for one network": compliantCluster,
    "a public endpoint, for an office": {
      ...compliantCluster,
      privateClusterConfig: { enablePrivateNodes: true },
      masterAuthorizedNetworksConfig: {
        cidrBlocks: [{ cidrBlock: "203.0.113.0/24" }],
        gcpPublicCidrsAccessEnabled: false,
      },
    },
    "no ranges: nodes only": { ...compliantCluster, masterAuthorizedNetworksConfig: {} },
    "the DNS endpoint only": byNameOnly,
  },
  bad: {
    "authorised networks left out": {
      inputs: withoutNetworks,
      at: "masterAuthorizedNetworksConfig",
    },
    "the whole internet": {
      inputs: {
        ...compliantCluster,
        privateClusterConfig: { enablePrivateNodes: true },
        masterAuthorizedNetworksConfig: {
          cidrBlocks: [{ cidrBlock: "203.0.113.0/24" }, { cidrBlock: "0.0.0.0/0" }],
          gcpPublicCidrsAccessEnabled: false,
        },
      },
      at: "masterAuthorizedNetworksConfig.cidrBlocks",
    },
    "its two halves": {
      inputs: {
        ...compliantCluster,
        privateClusterConfig: { enablePrivateNodes: true },
        masterAuthorizedNetworksConfig: {
          cidrBlocks: [{ cidrBlock: "0.0.0.0/1" }, { cidrBlock: "128.0.0.0/1" }],
          gcpPublicCidrsAccessEnabled: false,
        },
      },
      at: "masterAuthorizedNetworksConfig.cidrBlocks",
    },
    "all of IPv6": {
      inputs: {
        ...compliantCluster,
        privateClusterConfig: { enablePrivateNodes: true },
        masterAuthorizedNetworksConfig: {
          cidrBlocks: [{ cidrBlock: "::/0" }],
          gcpPublicCidrsAccessEnabled: false,
        },
      },
      at: "masterAuthorizedNetworksConfig.cidrBlocks",
    },
    "the whole internet beside the DNS endpoint": {
      inputs: {
        ...byNameOnly,
        masterAuthorizedNetworksConfig: { cidrBlocks: [{ cidrBlock: "0.0.0.0/0" }] },
      },
      at: "masterAuthorizedNetworksConfig.cidrBlocks",
    },
    "every customer of Google's": {
      inputs: {
        ...compliantCluster,
        privateClusterConfig: { enablePrivateNodes: true },
        masterAuthorizedNetworksConfig: { cidrBlocks: [], gcpPublicCidrsAccessEnabled: true },
      },
      at: "masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled",
    },
    "Google's customers left to the default": {
      inputs: {
        ...compliantCluster,
        privateClusterConfig: { enablePrivateNodes: true },
        masterAuthorizedNetworksConfig: { cidrBlocks: [] },
      },
      at: "masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled",
    },
  },
};
