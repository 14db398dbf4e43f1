/** What a client needs to find the cluster. None of it is a credential. */
export interface KubeconfigSubject {
  readonly clusterName: string;
  readonly region: string;
  /** URL of the API server. */
  readonly endpoint: string;
  /** Certificate authority of the API server, PEM in base64. */
  readonly certificateAuthority: string;
}

/**
 * A kubeconfig that asks the AWS CLI for a short-lived token. It holds no token itself: one that changed with every run
 * would replace the Kubernetes provider, and everything made through it.
 */
export function eksKubeconfig(subject: KubeconfigSubject): string {
  const { clusterName, region, endpoint, certificateAuthority } = subject;
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: clusterName,
        cluster: { server: endpoint, "certificate-authority-data": certificateAuthority },
      },
    ],
    users: [
      {
        name: clusterName,
        user: {
          exec: {
            apiVersion: "client.authentication.k8s.io/v1",
            command: "aws",
            args: [
              ...["eks", "get-token"],
              ...["--cluster-name", clusterName],
              ...["--region", region],
              ...["--output", "json"],
            ],
            // A pipeline has no terminal; the API version requires the field.
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
