import type { ProgramResource } from "../../../examples";
import { unknownString } from "../../../unknown";
import {
  compliantBackupPlan,
  compliantCluster,
  compliantFirewall,
  compliantNetwork,
  compliantNodePool,
} from "../compliant";

/** Resources of a program that examples put together. */
export function resource(
  type: string,
  name: string,
  inputs: object,
  from?: Readonly<Record<string, readonly string[]>>,
): ProgramResource {
  return { type, name, inputs: { ...inputs }, ...(from && { from }) };
}

/** The same resource with other inputs. */
export function changed(of: ProgramResource, inputs: object): ProgramResource {
  return { ...of, inputs: { ...of.inputs, ...inputs } };
}

export const program = {
  network: resource("gcp:compute/network:Network", "network", compliantNetwork),
  denial: resource(
    "gcp:compute/firewall:Firewall",
    "denial",
    {
      ...compliantFirewall,
      network: unknownString,
      allows: undefined,
      denies: [{ protocol: "all" }],
      sourceRanges: ["0.0.0.0/0"],
    },
    { network: ["network"] },
  ),
  cluster: resource(
    "gcp:container/cluster:Cluster",
    "cluster",
    { ...compliantCluster, network: unknownString },
    { network: ["network"] },
  ),
  backups: resource(
    "gcp:gkebackup/backupPlan:BackupPlan",
    "backups",
    { ...compliantBackupPlan, cluster: unknownString },
    { cluster: ["cluster"] },
  ),
  pool: resource(
    "gcp:container/nodePool:NodePool",
    "pool",
    { ...compliantNodePool, cluster: unknownString },
    { cluster: ["cluster"] },
  ),
} as const;
