import type { Ledger, LedgerEntry } from "../../ledger";
import { guid, object, text } from "../values";
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

const policyDefinitionType = "azure-native:authorization:PolicyDefinition";
const policyAssignmentType = "azure-native:authorization:PolicyAssignment";

const scopes = [
  ...["azure-native:dataprotection:BackupVault"],
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
  [policyAssignmentType]: attached(
    "scope",
    "policyAssignmentName",
    "Microsoft.Authorization/policyAssignments",
    {
      naming: {
        property: "policyAssignmentName",
        pattern: /^.{1,64}$/,
        rule: "at most 64 characters",
        adapt: (name) => name.slice(-64),
      },
      createOnly: ["scope"],
      references: [existingScope("scope"), to("policyDefinitionId", [policyDefinitionType])],
      outputs: ({ inputs }) => ({
        name: inputs["policyAssignmentName"],
        type: "Microsoft.Authorization/policyAssignments",
        azureApiVersion,
      }),
    },
  ),
  [policyDefinitionType]: {
    naming: {
      property: "policyDefinitionName",
      pattern: /^.{1,64}$/,
      rule: "at most 64 characters",
    },
    id: ({ inputs, scope }) =>
      `/subscriptions/${scope.subscription}/providers/Microsoft.Authorization/policyDefinitions/${text(inputs["policyDefinitionName"]) ?? ""}`,
    aliases: ({ id }) => [sameCase(id)],
    outputs: ({ inputs }) => ({
      name: inputs["policyDefinitionName"],
      type: "Microsoft.Authorization/policyDefinitions",
      azureApiVersion,
    }),
  },
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
        to("eventHubAuthorizationRuleId", ["azure-native:eventhub:NamespaceAuthorizationRule"]),
      ],
      outputs: () => ({ type: "Microsoft.Insights/diagnosticSettings", azureApiVersion }),
    },
  ),
};

/** An assigned policy denies the deletion of the types that it names, and of the group that holds one. */
export function deniedByPolicy(entry: LedgerEntry, ledger: Ledger): string | undefined {
  const everything = ledger.list("azure-native");
  const id = sameCase(entry.id);
  for (const assignment of everything.filter(({ type }) => type === policyAssignmentType)) {
    const definition = ledger.find(
      policyDefinitionType,
      sameCase(text(assignment.inputs["policyDefinitionId"]) ?? ""),
    );
    const rule = object(definition?.inputs["policyRule"]);
    const enforced = assignment.inputs["enforcementMode"] !== "DoNotEnforce";
    if (object(rule["then"])["effect"] !== "denyAction" || !enforced) continue;
    const scope = sameCase(text(assignment.inputs["scope"]) ?? "");
    const kept = everything.filter(
      ({ id: other, outputs }) =>
        sameCase(other).startsWith(`${scope}/`) &&
        sameCase(text(outputs["type"]) ?? "") ===
          sameCase(text(object(rule["if"])["equals"]) ?? ""),
    );
    const cascades = object(object(object(rule["then"])["details"])["cascadeBehaviors"]);
    const denied = kept.some(
      ({ id: other }) =>
        sameCase(other) === id || (id === scope && cascades["resourceGroup"] === "deny"),
    );
    if (denied) {
      return `RequestDisallowedByPolicy: The action 'delete' on '${entry.id}' was disallowed by policy. Policy identifiers: '${assignment.id}'.`;
    }
  }
  return undefined;
}

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
