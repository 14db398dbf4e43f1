import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Programs whose business is another namespace than their own. */
export const escapeTool: FalcoRule = {
  id: "escape-tool",
  title: "Container escape tool started",
  description:
    "A program that enters or makes namespaces, or drives the container runtime, started in a workload.",
  source: "syscall",
  maturity: "incubating",
  priority: "CRITICAL",
  attack: { tactic: "privilege_escalation", technique: "T1611" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_escape_tools", "palisade_node_namespaces"],
  macros: ["palisade_started", "palisade_in_container"],
  condition:
    'palisade_started and palisade_in_container and not k8s.ns.name in (palisade_node_namespaces) and (proc.name in (palisade_escape_tools) or (proc.name = chroot and proc.cmdline contains "/host"))',
  exceptions: [],
  examples: {
    fires: {
      "nsenter into the node": started("nsenter", images.spark, {
        "proc.cmdline": "nsenter -t 1 -m -u -n sh",
      }),
      "chroot into a mounted host": started("chroot", images.spark, {
        "proc.cmdline": "chroot /host sh",
      }),
    },
    quiet: {
      "a driver of storage mounts": started("nsenter", "registry.k8s.io/csi", {
        "k8s.ns.name": "kube-system",
      }),
      "chroot elsewhere": started("chroot", images.postgres, {
        "proc.cmdline": "chroot --userspec=1001 / env",
      }),
    },
  },
};
