/** What a client needs to find the cluster. None of it is a credential. */
export interface KubeconfigSubject {
  readonly clusterName: string;
  /** Host of the API server: an address, or the name of the DNS endpoint. */
  readonly host: string;
  /** Certificate authority of the API server, PEM in base64. Absent for the DNS endpoint, whose authority is public. */
  readonly certificateAuthority?: string;
}

/**
 * A kubeconfig that asks the gcloud plugin for a short-lived token, from the application default credentials that the
 * Google Cloud provider works with as well: no browser, and no second login in a pipeline. It holds no token itself: one that changed with every run would replace the
 * Kubernetes provider, and everything made through it.
 */
export function gkeKubeconfig({ clusterName, host, ...subject }: KubeconfigSubject): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: clusterName,
        cluster: {
          server: `https://${host}`,
          "certificate-authority-data": subject.certificateAuthority,
        },
      },
    ],
    users: [
      {
        name: clusterName,
        user: {
          exec: {
            // The only version that the plugin speaks.
            apiVersion: "client.authentication.k8s.io/v1beta1",
            command: "gke-gcloud-auth-plugin",
            args: ["--use_application_default_credentials"],
            interactiveMode: "Never",
            provideClusterInfo: true,
          },
        },
      },
    ],
    contexts: [{ name: clusterName, context: { cluster: clusterName, user: clusterName } }],
    "current-context": clusterName,
  });
}
