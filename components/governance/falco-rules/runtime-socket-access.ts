import { images } from "./events";
import { workload, type EventFields, type FalcoRule } from "./rule";

/** Whoever speaks to the container runtime is root on the node. */
export const runtimeSocketAccess: FalcoRule = {
  id: "runtime-socket-access",
  title: "Container runtime's socket contacted from a workload",
  description: "A workload connected to the socket of Docker, containerd or CRI-O.",
  source: "syscall",
  maturity: "incubating",
  priority: "CRITICAL",
  attack: { tactic: "privilege_escalation", technique: "T1611" },
  shows: ["proc.name", "user.uid", ...workload],
  lists: ["palisade_node_namespaces"],
  macros: ["palisade_in_container"],
  condition:
    'evt.type = connect and palisade_in_container and fd.typechar = u and (fd.name contains "docker.sock" or fd.name contains "containerd.sock" or fd.name contains "crio.sock") and not k8s.ns.name in (palisade_node_namespaces)',
  exceptions: [],
  examples: {
    fires: {
      "a build in a task": socket("/var/run/docker.sock", images.airflow, "lakehouse"),
      "a notebook asks containerd": socket(
        "/run/containerd/containerd.sock",
        images.notebook,
        "lakehouse",
      ),
    },
    quiet: {
      "Falco asks for names": socket(
        "/run/containerd/containerd.sock",
        "docker.io/falcosecurity/falco",
        "falco",
      ),
      "a database on a socket": socket(
        "/var/run/postgresql/.s.PGSQL.5432",
        images.postgres,
        "lakehouse",
      ),
    },
  },
};

function socket(path: string, image: string, namespace: string): EventFields {
  return {
    "evt.type": "connect",
    "evt.failed": false,
    "container.id": "3ad7b26ded6d",
    "container.image.repository": image,
    "k8s.ns.name": namespace,
    "fd.typechar": "u",
    "fd.name": path,
    "proc.name": "python3",
  };
}
