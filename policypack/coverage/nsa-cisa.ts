import { covered, refused, type Coverage } from "./answer";

/** The guidance numbers nothing; the numbers are those under which Kubescape tests it. */
export const nsaCisaCoverage: Coverage = {
  name: "NSA/CISA Kubernetes Hardening Guidance, as Kubescape numbers it",
  source: "https://github.com/kubescape/regolibrary/blob/master/frameworks/nsaframework.json",
  checks: [
    covered(["C-0002"], "Commands in running containers", ["disallow-pod-exec"]),
    refused(
      ["C-0005"],
      "Insecure port of the API server",
      "No version that we support has it: it went with 1.24.",
    ),
    covered(["C-0012"], "Credentials in configuration", [
      "disallow-credentials-in-arguments",
      "disallow-credentials-in-config-maps",
      "disallow-credentials-in-environment",
      "disallow-credentials-in-probes",
      "disallow-static-cloud-credentials",
    ]),
    covered(["C-0013"], "Root containers", ["require-run-as-non-root", "disallow-root-user"]),
    covered(["C-0016"], "Privilege escalation", ["disallow-privilege-escalation"]),
    covered(["C-0017"], "Immutable file system", ["require-read-only-root-filesystem"]),
    covered(["C-0030", "C-0054"], "Traffic in and out of pods", [
      "require-default-deny-network-policies",
      "disallow-open-network-policies",
    ]),
    covered(["C-0034"], "Service account tokens", [
      "restrict-service-account-token-mounts",
      "disallow-service-account-automount",
    ]),
    covered(["C-0035"], "Administrative roles", [
      "disallow-cluster-admin-bindings",
      "disallow-wildcard-rbac",
    ]),
    covered(["C-0038", "C-0041"], "Namespaces of the host", ["disallow-host-namespaces"]),
    covered(["C-0044"], "Port of the host", ["disallow-host-ports"]),
    covered(["C-0046"], "Capabilities", ["disallow-added-capabilities", "restrict-capabilities"]),
    covered(["C-0055"], "Hardening by Linux", [
      "restrict-seccomp-profiles",
      "restrict-apparmor-profiles",
      "restrict-selinux-options",
      "restrict-capabilities",
    ]),
    covered(["C-0057"], "Privileged container", ["disallow-privileged-containers"]),
    refused(
      ["C-0058"],
      "Symlinks in subPath volumes (CVE-2021-25741)",
      "Closed in every version that we support. A subPath is no finding by itself.",
    ),
    covered(["C-0059"], "Snippets of ingress-nginx", ["disallow-ingress-snippets"]),
    covered(["C-0066"], "Encryption of Secrets", [
      "require-eks-secrets-encryption",
      "require-gke-secrets-encryption",
      "require-aks-secrets-encryption",
    ]),
    covered(["C-0067"], "Audit logs", [
      "require-eks-control-plane-logs",
      "require-gke-control-plane-logs",
      "require-aks-audit-logs",
    ]),
    covered(
      ["C-0068"],
      "Pod Security",
      ["require-pod-security-labels"],
      "PodSecurityPolicy is gone; Pod Security admission has its place.",
    ),
    refused(
      ["C-0069", "C-0070"],
      "Access to the kubelet",
      "Set by the provider on its nodes; the daily CIS scan reads it there.",
    ),
    covered(["C-0270", "C-0271"], "Limits of CPU and memory", ["require-resource-limits"]),
    covered(["C-0292"], "ingress-nginx, which has retired", ["disallow-abandoned-images"]),
  ],
};
