import type { Cloud } from "../model";
import { guid, text } from "../values";
import { containerservice } from "./containerservice";
import { adminCredentials, credentials } from "./credentials";
import { configFailure, identityAndKeys } from "./identity-and-keys";
import { network } from "./network";
import { operations } from "./operations";
import { deniedByPolicy, lockedBy, rights } from "./rights";
import type { AzureScope } from "./scope";
import { groupId, resourceGroupType, sameCase } from "./scope";

export const azureNative: Cloud<AzureScope> = {
  package: "azure-native",
  models: { ...network, ...containerservice, ...identityAndKeys, ...operations, ...rights },
  functions: {
    "azure-native:authorization:getClientConfig": ({ scope }) => ({
      clientId: guid(`${scope.subscription}/client`),
      objectId: guid(`${scope.subscription}/object`),
      subscriptionId: scope.subscription,
      tenantId: scope.tenant,
    }),
    "azure-native:containerservice:listManagedClusterUserCredentials": ({
      scope,
      inputs,
      ledger,
    }) => credentials(scope, inputs, ledger),
    "azure-native:containerservice:listManagedClusterAdminCredentials": ({
      scope,
      inputs,
      ledger,
    }) => adminCredentials(scope, inputs, ledger),
    "azure-native:resources:getResourceGroup": ({ scope, inputs, ledger }) => {
      const id = groupId(scope, inputs);
      const found = ledger.find(resourceGroupType, sameCase(id));
      if (!found) {
        const name = text(inputs["resourceGroupName"]) ?? "";
        throw new Error(`ResourceGroupNotFound: Resource group '${name}' could not be found.`);
      }
      const { name, location, type, azureApiVersion, properties } = found.outputs;
      return { id, name, location, type, azureApiVersion, properties };
    },
  },
  checkConfig: (inputs) => [
    ...configFailure("subscriptionId", inputs["subscriptionId"]),
    ...(inputs["tenantId"] === undefined ? [] : configFailure("tenantId", inputs["tenantId"])),
  ],
  sampleScope: { key: "sample", subscription: "sample", tenant: "sample", location: "westeurope" },
  configure: (inputs) => {
    const subscription = text(inputs["subscriptionId"]) ?? "";
    return {
      key: subscription,
      subscription,
      tenant: text(inputs["tenantId"]) ?? guid(`${subscription}/tenant`),
      location: text(inputs["location"]),
    };
  },
  guard: (entry, ledger) => lockedBy(entry, ledger) ?? deniedByPolicy(entry, ledger),
};
