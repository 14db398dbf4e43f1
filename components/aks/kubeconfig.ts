import { load } from "js-yaml";
import { z } from "zod";

/** What a client needs to find the cluster. None of it is a credential. */
export interface KubeconfigSubject {
  readonly clusterName: string;
  readonly tenantId: string;
  /** URL of the API server. */
  readonly server: string;
  /** Certificate authority of the API server, PEM in base64. */
  readonly certificateAuthority: string;
}

/** Application id of "Azure Kubernetes Service AAD Server", for which every AKS cluster takes tokens. */
const aksServerApplicationId = "6dae42f8-4368-4678-94ff-3960e28e3630";

/**
 * A kubeconfig that has kubelogin ask for a short-lived token. It holds no token itself: one that changed with every run
 * would replace the Kubernetes provider, and everything made through it.
 *
 * The login is the Azure CLI's, because that is signed in on a laptop (`az login`) as well as in a pipeline (federated,
 * no browser, no stored key). kubelogin lets the environment choose otherwise: `AAD_LOGIN_METHOD=workloadidentity`.
 */
export function aksKubeconfig(subject: KubeconfigSubject): string {
  const { clusterName, tenantId, server, certificateAuthority } = subject;
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: clusterName,
        cluster: { server, "certificate-authority-data": certificateAuthority },
      },
    ],
    users: [
      {
        name: clusterName,
        user: {
          exec: {
            apiVersion: "client.authentication.k8s.io/v1beta1",
            command: "kubelogin",
            args: [
              "get-token",
              ...["--login", "azurecli"],
              ...["--server-id", aksServerApplicationId],
              ...["--tenant-id", tenantId],
            ],
            // A pipeline has no terminal.
            interactiveMode: "Never",
            provideClusterInfo: false,
          },
        },
      },
    ],
    contexts: [{ name: clusterName, context: { cluster: clusterName, user: clusterName } }],
    "current-context": clusterName,
  });
}

const aksCredential = z.object({
  clusters: z.tuple([
    z.object({
      cluster: z.object({ server: z.url(), "certificate-authority-data": z.string().min(1) }),
    }),
  ]),
});

/**
 * Takes the address and the certificate authority from the kubeconfig that AKS hands out, in base64, and leaves its
 * users behind. The cluster resource itself tells neither.
 */
export function endpointOf(
  credential: string,
): Pick<KubeconfigSubject, "server" | "certificateAuthority"> {
  const parsed = aksCredential.safeParse(parseYaml(credential));
  if (!parsed.success) {
    // What was read may hold a credential, so the message shows none of it.
    throw new Error(
      "The kubeconfig that AKS handed out has no single cluster with an address and a certificate authority",
    );
  }
  const [{ cluster }] = parsed.data.clusters;
  return {
    server: cluster.server,
    certificateAuthority: cluster["certificate-authority-data"],
  };
}

function parseYaml(credential: string): unknown {
  try {
    return load(Buffer.from(credential, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
}
