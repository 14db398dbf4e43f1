import type { Ledger, LedgerEntry } from "../../ledger";
import { base64, certificate, text } from "../values";
import type { Values } from "../values";
import { cluster, clusterType } from "./containerservice";
import type { AzureScope } from "./scope";
import { armId, sameCase } from "./scope";

/** The kubeconfig that AKS hands out: exec-auth, with no token, for a cluster without local accounts. */
export function credentials(scope: AzureScope, inputs: Values, ledger: Ledger): Values {
  const found = clusterOf(scope, inputs, ledger);
  const outputs = found.outputs;
  const server = text(outputs["fqdn"]) ?? text(outputs["privateFQDN"]) ?? "";
  const name = text(inputs["resourceName"]) ?? "";
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name,
        cluster: {
          server: `https://${server}:443`,
          "certificate-authority-data": certificate(found.id),
        },
      },
    ],
    contexts: [{ name, context: { cluster: name, user: `clusterUser_${name}` } }],
    "current-context": name,
    users: [
      {
        name: `clusterUser_${name}`,
        user: {
          exec: {
            apiVersion: "client.authentication.k8s.io/v1beta1",
            command: "kubelogin",
            args: ["get-token", "--login", "devicecode", "--tenant-id", scope.tenant],
          },
        },
      },
    ],
  };
  return { kubeconfigs: [{ name: "clusterUser", value: base64(JSON.stringify(config)) }] };
}

export function adminCredentials(scope: AzureScope, inputs: Values, ledger: Ledger): Values {
  const found = clusterOf(scope, inputs, ledger);
  if (found.inputs["disableLocalAccounts"] === true) {
    throw new Error(
      "BadRequest: Getting static credential is not allowed because this cluster is set to disable local accounts.",
    );
  }
  return credentials(scope, inputs, ledger);
}

function clusterOf(scope: AzureScope, inputs: Values, ledger: Ledger): LedgerEntry {
  const id = armId(scope, inputs, cluster);
  const found = ledger.find(clusterType, sameCase(id));
  if (!found) throw new Error(`ResourceNotFound: The Resource '${id}' was not found.`);
  return found;
}
