import type { CloudSetExamples, ProgramResource } from "../../../examples";
import { unknownString } from "../../../unknown";
import { compliantAgentPool, compliantCluster } from "../compliant";
import { diagnosticSetting, program } from "./program";

const { group, cluster, denial } = program;
const logs = diagnosticSetting("logs", "cluster");

/** A cluster with a pool inside of it and one beside it, with the versions of the three. */
function versions(controlPlane?: string, inside?: string, beside?: string): ProgramResource[] {
  const profiles = compliantCluster.agentPoolProfiles ?? [];
  const inputs = {
    ...cluster.inputs,
    ...(controlPlane !== undefined && { kubernetesVersion: controlPlane }),
    agentPoolProfiles: profiles.map((profile) => ({
      ...profile,
      ...(inside !== undefined && { orchestratorVersion: inside }),
    })),
  };
  const pool = {
    type: "azure-native:containerservice:AgentPool",
    name: "pool",
    inputs: {
      ...compliantAgentPool,
      resourceName: unknownString,
      ...(beside !== undefined && { orchestratorVersion: beside }),
    },
    from: { resourceName: ["cluster"] },
  };
  return [...[group, denial, logs], { ...cluster, inputs }, pool];
}

export const restrictAksVersionSkewExamples: CloudSetExamples = {
  rule: "restrict-aks-version-skew",
  good: {
    "no versions of the pools' own": versions("1.36"),
    "no version of the control plane's": versions(undefined, "1.35", "1.36"),
    "the same minor version": versions("1.36", "1.36.1", "1.36"),
    "two minor versions behind": versions("1.36.2", "1.34", "1.34.9"),
  },
  bad: {
    "a pool newer than the control plane": {
      resources: versions("1.35", "1.35", "1.36"),
      of: "pool",
      at: "orchestratorVersion",
    },
    "a pool three minor versions behind": {
      resources: versions("1.36", "1.36", "1.33"),
      of: "pool",
      at: "orchestratorVersion",
    },
    "a pool inside of the cluster newer than the control plane": {
      resources: versions("1.35", "1.36"),
      of: "cluster",
      at: "agentPoolProfiles[].orchestratorVersion",
    },
    "a pool inside of the cluster three minor versions behind": {
      resources: versions("1.36", "1.33"),
      of: "cluster",
      at: "agentPoolProfiles[].orchestratorVersion",
    },
  },
};
