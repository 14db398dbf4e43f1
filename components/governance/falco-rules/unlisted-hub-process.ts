import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** The hub holds every user's session, and runs one program. */
export const unlistedHubProcess: FalcoRule = {
  id: "unlisted-hub-process",
  title: "Unlisted process in a notebook hub",
  description:
    "A process started in JupyterHub's hub or proxy that is not among those that they start.",
  source: "syscall",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "execution", technique: "T1059" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_hub_processes"],
  macros: ["palisade_started", "palisade_in_container", "palisade_hub"],
  condition:
    "palisade_started and palisade_in_container and palisade_hub and not proc.name in (palisade_hub_processes)",
  exceptions: [
    {
      // Python's ctypes looks for libraries through a shell: sh -c "/sbin/ldconfig -p".
      name: "python_looks_for_libraries",
      fields: ["proc.name", "proc.pname", "proc.cmdline"],
      comps: ["in", "in", "contains"],
      values: [[["sh", "dash"], ["python", "python3", "jupyterhub"], "ldconfig"]],
    },
  ],
  examples: {
    fires: {
      "a shell in the hub": started("bash", images.hub, {
        "proc.pname": "jupyterhub",
        "proc.cmdline": "bash -i",
      }),
      "a download in the proxy": started("wget", "quay.io/jupyterhub/configurable-http-proxy", {
        "proc.pname": "node",
      }),
    },
    quiet: {
      "the hub starts": started("jupyterhub", images.hub, { "proc.pname": "tini" }),
      "Python looks for a library": started("sh", images.hub, {
        "proc.pname": "python3",
        "proc.cmdline": "sh -c /sbin/ldconfig -p 2>/dev/null",
      }),
      "a shell in a notebook": started("bash", images.notebook, { "proc.pname": "jupyter-lab" }),
    },
  },
};
