import type { ProgramResource } from "../../../examples";
import { unknownString } from "../../../unknown";
import {
  compliantCluster,
  compliantControlPlaneLogs,
  compliantFlowLog,
  compliantPolicyAssignment,
  compliantVault,
} from "../compliant";

type From = Readonly<Record<string, readonly string[]>>;

function resource(type: string, name: string, inputs: object, from?: From): ProgramResource {
  return { type: `azure-native:${type}`, name, inputs: { ...inputs }, ...(from && { from }) };
}

/** A diagnostic setting of a resource of the program. */
export function diagnosticSetting(name: string, of: string): ProgramResource {
  return resource(
    "monitor:DiagnosticSetting",
    name,
    { ...compliantControlPlaneLogs, resourceUri: unknownString },
    { resourceUri: [of] },
  );
}

export function flowLog(targetResourceId: string, from?: From): ProgramResource {
  return resource("network:FlowLog", "flows", { ...compliantFlowLog, targetResourceId }, from);
}

/** A lock on a resource of the program, of one of the three sorts that name what they are on in a field of their own. */
export function lock(sort: string, field: string, on: string): ProgramResource {
  return resource(
    `authorization:ManagementLock${sort}`,
    "lock",
    { [field]: unknownString, lockName: "keep", level: "CanNotDelete" },
    { [field]: [on] },
  );
}

export function roleAssignment(role: string, scope: string, from?: From): ProgramResource {
  const roleDefinitionId = `/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/${role}`;
  return resource(
    "authorization:RoleAssignment",
    "right",
    { principalId: "1", roleDefinitionId, scope },
    from,
  );
}

const group = resource("resources:ResourceGroup", "group", { resourceGroupName: "north" });
const cluster = resource(
  "containerservice:ManagedCluster",
  "cluster",
  { ...compliantCluster, resourceGroupName: unknownString },
  { resourceGroupName: ["group"] },
);
const denial = resource(
  "authorization:PolicyAssignment",
  "denial",
  { ...compliantPolicyAssignment, scope: unknownString },
  { scope: ["group"] },
);
const network = resource("network:VirtualNetwork", "network", {
  resourceGroupName: "north",
  addressSpace: { addressPrefixes: ["10.16.0.0/16"] },
});
const subnet = resource(
  "network:Subnet",
  "nodes",
  {
    resourceGroupName: "north",
    virtualNetworkName: unknownString,
    addressPrefix: "10.16.0.0/17",
    networkSecurityGroup: { id: unknownString },
  },
  { virtualNetworkName: ["network"], networkSecurityGroup: ["closed"] },
);
const vault = resource("keyvault:Vault", "vault", compliantVault);

/** Resources that examples put together. */
export const program = { group, cluster, denial, network, subnet, vault } as const;
