import type { Ledger, LedgerEntry } from "../../ledger";
import { guid, text } from "../values";
import type { AzureModel } from "./scope";
import { azureApiVersion, createdAt, sameCase, to } from "./scope";

/** Something that belongs to a scope or a resource, wherever that is, and has no resource group of its own. */
const attached = (
  at: string,
  name: string,
  path: string,
  described: Pick<AzureModel, "createOnly" | "outputs"> & Partial<AzureModel>,
): AzureModel => ({
  naming: { property: name },
  identity: (inputs) => {
    const scope = text(inputs[at]);
    const own = text(inputs[name]);
    return scope === undefined || own === undefined ? undefined : sameCase(`${scope}/${own}`);
  },
  taken: (which) => `Conflict: ${path} ${which} already exists`,
  id: ({ inputs }) =>
    `${text(inputs[at]) ?? ""}/providers/${path}/${text(inputs[name]) ?? ""}`.replace(/^\/\//, "/"),
  aliases: ({ id }) => [sameCase(id)],
  references: [existingScope(at)],
  ...described,
});

/** A scope within the simulation must exist; a subscription or a management group is beyond it. */
function existingScope(at: string): NonNullable<AzureModel["references"]>[number] {
  return {
    at: (inputs) => [text(inputs[at])].filter((id) => id !== undefined).map(sameCase),
    to: scopes,
    missing: (id) => `ResourceNotFound: The Resource '${id}' was not found.`,
    outside: /^\/?(subscriptions\/[^/]+\/?$|providers\/microsoft\.management\/)/,
  };
}

const scopes = [
  ...["azure-native:resources:ResourceGroup", "azure-native:containerservice:ManagedCluster"],
  ...["azure-native:keyvault:Vault", "azure-native:keyvault:Key"],
  ...["azure-native:network:VirtualNetwork", "azure-native:network:Subnet"],
  ...["azure-native:network:NetworkSecurityGroup", "azure-native:network:PublicIPAddress"],
  ...["azure-native:network:NatGateway", "azure-native:network:RouteTable"],
  ...["azure-native:managedidentity:UserAssignedIdentity"],
  ...["azure-native:operationalinsights:Workspace", "azure-native:storage:StorageAccount"],
  ...["azure-native:containerregistry:Registry", "azure-native:compute:DiskEncryptionSet"],
  ...["azure-native:privatedns:PrivateZone"],
];

/** What is attached to a scope or a resource: rights, locks, the destination of logs. */
export const rights: Readonly<Record<string, AzureModel>> = {
  "azure-native:authorization:RoleAssignment": attached(
    "scope",
    "roleAssignmentName",
    "Microsoft.Authorization/roleAssignments",
    {
      naming: {
        property: "roleAssignmentName",
        pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
        rule: "a GUID",
        adapt: (name) => guid(name),
      },
      createOnly: [
        ...["principalId", "principalType", "roleDefinitionId", "scope", "condition"],
        ...["conditionVersion", "description", "delegatedManagedIdentityResourceId"],
      ],
      outputs: ({ inputs }) => ({
        name: inputs["roleAssignmentName"],
        type: "Microsoft.Authorization/roleAssignments",
        azureApiVersion,
        principalType: inputs["principalType"] ?? "User",
        createdOn: createdAt,
        updatedOn: createdAt,
      }),
    },
  ),
  "azure-native:authorization:RoleDefinition": attached(
    "scope",
    "roleDefinitionId",
    "Microsoft.Authorization/roleDefinitions",
    {
      naming: { property: "roleDefinitionId", adapt: (name) => guid(name) },
      createOnly: ["scope"],
      outputs: ({ inputs }) => ({
        name: inputs["roleDefinitionId"],
        type: "Microsoft.Authorization/roleDefinitions",
        azureApiVersion,
      }),
    },
  ),
  "azure-native:authorization:ManagementLockByScope": attached(
    "scope",
    "lockName",
    "Microsoft.Authorization/locks",
    {
      createOnly: ["scope"],
      outputs: ({ inputs }) => ({
        name: inputs["lockName"],
        type: "Microsoft.Authorization/locks",
        azureApiVersion,
      }),
    },
  ),
  "azure-native:monitor:DiagnosticSetting": attached(
    "resourceUri",
    "name",
    "microsoft.insights/diagnosticSettings",
    {
      createOnly: ["resourceUri"],
      references: [
        existingScope("resourceUri"),
        to("workspaceId", ["azure-native:operationalinsights:Workspace"]),
        to("storageAccountId", ["azure-native:storage:StorageAccount"]),
      ],
      outputs: () => ({ type: "Microsoft.Insights/diagnosticSettings", azureApiVersion }),
    },
  ),
};

/** A lock refuses the deletion of what it is on, and of all below that. */
export function lockedBy(entry: LedgerEntry, ledger: Ledger): string | undefined {
  const lockType = "azure-native:authorization:ManagementLockByScope";
  if (entry.type === lockType) return undefined;
  const id = sameCase(entry.id);
  for (const lock of ledger.list("azure-native")) {
    if (lock.type !== lockType) continue;
    const scope = sameCase(text(lock.inputs["scope"]) ?? "").replace(/\/$/, "");
    const below = id === scope || id.startsWith(`${scope}/`);
    // What a group holds goes with it, so a lock within refuses the group as well.
    const within = scope.startsWith(`${id}/`);
    if (below || within) {
      return `ScopeLocked: The scope '${entry.id}' cannot perform delete operation because following scope(s) are locked: '${String(lock.inputs["scope"])}'. Please remove the lock and try again.`;
    }
  }
  return undefined;
}
