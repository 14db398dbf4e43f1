/** Images that nobody repairs any more. */
export interface AbandonedImages {
  /** Beginnings of their names, at any slash. */
  readonly names: readonly string[];
  /** Since when, and what is used instead. */
  readonly since: string;
  readonly source: string;
}

export const abandonedImages: readonly AbandonedImages[] = [
  {
    names: ["k8s.gcr.io/"],
    since: "Frozen on 3 April 2023; registry.k8s.io has what came after",
    source: "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/",
  },
  {
    names: ["ingress-nginx/controller"],
    since: "Retired in March 2026; Gateway API, or another controller",
    source: "https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/",
  },
  {
    names: ["bitnamilegacy/"],
    since: "A copy of 28 August 2025 that is never updated",
    source: "https://github.com/bitnami/charts/issues/35164",
  },
  {
    names: ["kubernetesui/dashboard"],
    since: "Archived in January 2026; Headlamp",
    source: "https://github.com/kubernetes-retired/dashboard",
  },
  {
    names: ["kubebuilder/kube-rbac-proxy"],
    since: "Deleted in 2025; quay.io/brancz/kube-rbac-proxy, or the manager's own authorisation",
    source: "https://github.com/kubernetes-sigs/kubebuilder/discussions/3907",
  },
  {
    names: ["kubernetes-helm/tiller", "helm/tiller"],
    since: "Without support since 13 November 2020; Helm 3 has no server",
    source: "https://helm.sh/blog/helm-v2-deprecation-timeline/",
  },
];
