import { opened } from "./events";
import { workload, type FalcoRule } from "./rule";

/** A kubeconfig in a workload is somebody's way into the cluster, left lying about. */
export const kubeconfigRead: FalcoRule = {
  id: "kubeconfig-read",
  title: "Kubeconfig read in a container",
  description:
    "A kubeconfig of a person or of the node was opened by something other than a Kubernetes client.",
  source: "syscall",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "credential_access", technique: "T1552" },
  shows: ["proc.name", "fd.name", "user.uid", ...workload],
  lists: ["palisade_node_namespaces"],
  macros: ["palisade_opened_to_read", "palisade_in_container"],
  condition:
    'palisade_opened_to_read and palisade_in_container and (fd.name endswith "/.kube/config" or fd.name endswith "/kubelet/kubeconfig" or fd.name endswith "/etc/kubernetes/admin.conf" or fd.name endswith "/etc/kubernetes/kubelet.conf") and not k8s.ns.name in (palisade_node_namespaces)',
  exceptions: [
    {
      name: "clients",
      fields: ["proc.name"],
      comps: ["in"],
      values: [[["kubectl", "helm", "k9s", "pulumi"]]],
    },
  ],
  examples: {
    fires: {
      "a copy of a person's kubeconfig": opened("/home/airflow/.kube/config", "read", "cp"),
      "the kubelet's, through a host path": opened(
        "/host/var/lib/kubelet/kubeconfig",
        "read",
        "python3",
      ),
    },
    quiet: {
      "kubectl reads its own": opened("/root/.kube/config", "read", "kubectl"),
      "the node scan reads the kubelet's": opened("/var/lib/kubelet/kubeconfig", "read", "stat", {
        "k8s.ns.name": "palisade-cis",
      }),
    },
  },
};
