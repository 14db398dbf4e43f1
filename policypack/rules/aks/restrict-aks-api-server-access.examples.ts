import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withAccess(access: ClusterInputs["apiServerAccessProfile"]): ClusterInputs {
  return { ...compliantCluster, apiServerAccessProfile: { disableRunCommand: true, ...access } };
}

function openTo(...authorizedIPRanges: string[]): ClusterInputs {
  return withAccess({ authorizedIPRanges });
}

export const restrictAksApiServerAccessExamples: CloudExamples<ClusterInputs> = {
  rule: "restrict-aks-api-server-access",
  good: {
    "private, without a public name": compliantCluster,
    "open to one office": openTo("203.0.113.0/24"),
    "open to an IPv6 site": openTo("2001:db8::/48"),
    "open to the cluster itself only": openTo("0.0.0.0/32"),
  },
  bad: {
    "no list": {
      inputs: withAccess({ enablePrivateCluster: false }),
      at: "apiServerAccessProfile.authorizedIPRanges",
    },
    "nothing said at all": {
      inputs: withAccess({}),
      at: "apiServerAccessProfile.authorizedIPRanges",
    },
    "empty list": { inputs: openTo(), at: "apiServerAccessProfile.authorizedIPRanges" },
    "the whole of IPv4": {
      inputs: openTo("0.0.0.0/0"),
      at: "apiServerAccessProfile.authorizedIPRanges",
    },
    "the whole of IPv6": {
      inputs: openTo("::/0"),
      at: "apiServerAccessProfile.authorizedIPRanges",
    },
    "both halves of IPv4": {
      inputs: openTo("0.0.0.0/1", "128.0.0.0/1"),
      at: "apiServerAccessProfile.authorizedIPRanges",
    },
    "one wide range among narrow ones": {
      inputs: openTo("203.0.113.0/24", "64.0.0.0/2"),
      at: "apiServerAccessProfile.authorizedIPRanges",
    },
    "private with a public name": {
      inputs: withAccess({ enablePrivateCluster: true, enablePrivateClusterPublicFQDN: true }),
      at: "apiServerAccessProfile.enablePrivateClusterPublicFQDN",
    },
    "private with a public name by default": {
      inputs: withAccess({ enablePrivateCluster: true }),
      at: "apiServerAccessProfile.enablePrivateClusterPublicFQDN",
    },
  },
};
