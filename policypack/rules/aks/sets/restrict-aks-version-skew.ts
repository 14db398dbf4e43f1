import { allHold } from "../../../all-hold";
import type { CloudMember } from "../../../cloud-set";
import { defineCloudSetRule } from "../../../rule";
import { isWithinSkew } from "../../../version-skew";
import type { AgentPoolInputs, ClusterInputs } from "../inputs";
import { poolTypes, type PoolInputs } from "../pools";

const [cluster, agentPool] = poolTypes;

export const restrictAksVersionSkew = defineCloudSetRule<PoolInputs>({
  id: "restrict-aks-version-skew",
  title: "AKS pools no newer than their control plane, and not far behind",
  rationale:
    "AKS refuses a pool that is newer than its control plane, and upgrades no cluster whose pools are more than two minor versions older.",
  remediation:
    "Upgrade the cluster (kubernetesVersion) first and the pools (orchestratorVersion) after it, one minor version at a time.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "iso-27001-2022/A.8.8"],
  on: poolTypes,
  reads: [cluster],
  requirements: [
    {
      property: "agentPoolProfiles[].orchestratorVersion",
      wanted: "no newer than kubernetesVersion, and at most two minors older",
      holds: (member) =>
        !isCluster(member) ||
        allHold(member.inputs.agentPoolProfiles ?? [], ({ orchestratorVersion }) =>
          keepsUp(member, orchestratorVersion),
        ),
    },
    {
      property: "orchestratorVersion",
      wanted: "no newer than the cluster's kubernetesVersion, and at most two minors older",
      holds: (member, set) =>
        !isPool(member) ||
        member.inputs.orchestratorVersion === undefined ||
        allHold(set.referred(member, "resourceName", cluster), (of) =>
          keepsUp(of as CloudMember<ClusterInputs>, member.inputs.orchestratorVersion),
        ),
    },
  ],
});

/** A version that nobody writes is AKS's own choice, and within what it allows. */
function keepsUp({ inputs }: CloudMember<ClusterInputs>, nodes: string | undefined): boolean {
  const { kubernetesVersion } = inputs;
  return (
    kubernetesVersion === undefined || nodes === undefined || isWithinSkew(kubernetesVersion, nodes)
  );
}

function isCluster(member: CloudMember<PoolInputs>): member is CloudMember<ClusterInputs> {
  return member.type === cluster;
}

function isPool(member: CloudMember<PoolInputs>): member is CloudMember<AgentPoolInputs> {
  return member.type === agentPool;
}
