import type { Manifest } from "../../policypack/examples";
import type { Cloud } from "../cluster";
import type { Environment } from "../settings/schema";
import { networkPolicies } from "./network-policies";
import { limitRange, quotas } from "./namespace-limits";

/**
 * What a namespace is given that was made outside of Palisade: it may resolve names and nothing else, and takes no more
 * than a team's namespace. Its owner adds network policies beside these, and asks for a namespace of a team to get more.
 */
export function namespaceDefaults(cloud: Cloud, environment: Environment): Manifest[] {
  const policies = networkPolicies({}, { cloud, monitored: false });
  return [
    ...Object.entries(policies).map(([name, spec]) => ({
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: `palisade-${name}` },
      spec,
    })),
    {
      apiVersion: "v1",
      kind: "ResourceQuota",
      metadata: { name: "palisade" },
      spec: { hard: quotas[environment] },
    },
    {
      apiVersion: "v1",
      kind: "LimitRange",
      metadata: { name: "palisade" },
      spec: limitRange,
    },
  ];
}
