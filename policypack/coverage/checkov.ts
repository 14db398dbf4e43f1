import { covered, refused, type Coverage, type CoveredCheck } from "./answer";

const k8s = (...numbers: readonly number[]): string[] => numbers.map((n) => `CKV_K8S_${n}`);
const graph = (n: number): string[] => [`CKV2_K8S_${n}`];

const ofManagedControlPlane =
  "The process belongs to the cloud provider and its manifest is in no cluster that we make; what the provider lets a " +
  "customer set of it is judged by the rules on EKS, GKE and AKS.";

const pods: readonly CoveredCheck[] = [
  covered(k8s(8), "Liveness probe", ["require-liveness-probes"]),
  covered(k8s(9), "Readiness probe", ["require-readiness-probes"]),
  covered(k8s(10, 11, 12, 13), "CPU and memory requests and limits", ["require-resource-limits"]),
  covered(k8s(16), "Privileged container", ["disallow-privileged-containers"]),
  covered(k8s(17, 18, 19), "Namespaces of the host", ["disallow-host-namespaces"]),
  covered(k8s(20), "Privilege escalation", ["disallow-privilege-escalation"]),
  covered(k8s(21), "Default namespace", ["disallow-default-namespace"]),
  covered(k8s(22), "Read-only root file system", ["require-read-only-root-filesystem"]),
  covered(k8s(23), "Root containers", ["require-run-as-non-root", "disallow-root-user"]),
  covered(
    k8s(25, 39),
    "Added capabilities",
    ["disallow-added-capabilities", "restrict-capabilities"],
    "Stricter: of all capabilities only NET_BIND_SERVICE may be added.",
  ),
  covered(k8s(26), "Port of the host", ["disallow-host-ports"]),
  covered(
    k8s(27),
    "Docker's socket",
    ["disallow-host-path-volumes"],
    "Stricter: no path of the node at all, so no socket of any runtime.",
  ),
  covered(
    k8s(28, 37),
    "Capabilities that are kept",
    ["restrict-capabilities"],
    "Stricter: all are dropped, not one of them.",
  ),
  covered(
    k8s(29, 30),
    "A security context is there",
    [
      "require-run-as-non-root",
      "disallow-privilege-escalation",
      "restrict-capabilities",
      "restrict-seccomp-profiles",
    ],
    "Stricter: what has to be in it is asked for, so an empty one does not pass.",
  ),
  covered(k8s(31), "Seccomp profile", ["restrict-seccomp-profiles"]),
  covered(k8s(38), "Service account token", ["restrict-service-account-token-mounts"]),
  covered(
    k8s(40),
    "High user id",
    ["require-run-as-user-1000"],
    "Ids from 1000 are accepted where the check asks for 10000: 1000 is the number of the architecture decision.",
  ),
  covered(k8s(41), "Default service account in use", [
    "require-service-account",
    "disallow-service-account-automount",
  ]),
  covered(k8s(42), "Rights of the default service account", ["disallow-default-account-bindings"]),
];

const images: readonly CoveredCheck[] = [
  covered(k8s(14), "Tag that is fixed", ["require-image-tag"]),
  refused(
    k8s(15),
    "Pull policy Always",
    "An image named by its digest is the same wherever it was pulled, and Always lets no pod start while the registry " +
      "is down. Never, by which a pod runs an image that it has no right to pull, is refused by disallow-image-pull-never.",
  ),
  covered(k8s(43), "Digest", ["require-image-digest"], "Asked for in production."),
  covered(k8s(33, 34), "Dashboard and Tiller", ["disallow-abandoned-images"]),
  refused(
    k8s(44, 45),
    "Service and port of Tiller",
    "Without Tiller, whose image is refused, there is nothing behind them.",
  ),
  refused(
    k8s(159),
    "git-sync that runs what its arguments say",
    "It is about one version of one tool. The pod itself is judged like any other, and what it may reach is declared.",
  ),
];

const secretsAndRoles: readonly CoveredCheck[] = [
  covered(
    k8s(35),
    "Secrets in environment variables",
    ["disallow-secret-env-from", "disallow-credentials-in-environment"],
    "A single key by secretKeyRef is accepted: many images read nothing else. A whole Secret, and a credential in " +
      "clear, which the check does not see, are refused.",
  ),
  covered(k8s(49), "Wildcards in roles", ["disallow-wildcard-rbac"]),
  covered(k8s(155), "Webhook configurations", ["disallow-webhook-configuration"]),
  covered(k8s(156), "Approving certificate requests", ["disallow-csr-approval"]),
  covered(k8s(157, 158), "Bind and escalate", ["disallow-role-escalation"]),
  covered(graph(1), "Escalation through bindings", ["disallow-role-escalation"]),
  covered(graph(2), "Proxy of nodes, exec into pods", ["disallow-node-proxy", "disallow-pod-exec"]),
  covered(graph(3), "Impersonation", ["disallow-impersonation"]),
  covered(graph(4), "Status of Services", ["disallow-service-status-writing"]),
  covered(graph(5), "Reading all Secrets", ["disallow-reading-all-secrets"]),
];

const network: readonly CoveredCheck[] = [
  covered(
    graph(6),
    "A NetworkPolicy for every pod",
    ["require-default-deny-network-policies"],
    "Stricter: any policy satisfies the check, the rule wants one that denies both ways.",
  ),
  covered(k8s(152, 153, 154), "Snippets of ingress-nginx", ["disallow-ingress-snippets"]),
];

const obsolete = refused(
  k8s(1, 2, 3, 4, 5, 6, 7, 24, 32, 36),
  "Fields of a PodSecurityPolicy",
  "The API server has known no such object since 1.25.",
);

const apiServer = [
  68, 69, 70, 71, 72, 73, 74, 75, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 88, 89, 90, 91, 92, 93,
  94, 95, 96, 97, 99, 100, 102, 104, 105,
];
const controllersAndEtcd = [106, 107, 108, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 121];
const kubelet = [138, 139, 140, 141, 143, 144, 145, 146, 147, 148, 149, 151];

const commandLines: readonly CoveredCheck[] = [
  refused(k8s(...apiServer), "Flags of the API server", ofManagedControlPlane),
  refused(
    k8s(...controllersAndEtcd),
    "Flags of the controller manager, the scheduler and etcd",
    ofManagedControlPlane,
  ),
  refused(
    k8s(...kubelet),
    "Flags of the kubelet",
    "The kubelet runs on the node and not in a pod. The daily CIS scan reads its flags there.",
  ),
];

/** Every check of Checkov's Kubernetes runner. */
export const checkov: Coverage = {
  name: "Checkov 3.3, Kubernetes",
  source: "https://github.com/bridgecrewio/checkov/tree/main/checkov/kubernetes/checks",
  checks: [...pods, ...images, ...secretsAndRoles, ...network, obsolete, ...commandLines],
};
