import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Images are whole when they are deployed: a tool that is installed later was not reviewed, scanned or signed. */
export const packageManagerRun: FalcoRule = {
  id: "package-manager-run",
  title: "System packages installed in a running data workload",
  description:
    "A package manager of the operating system started in a container of a data workload or notebook.",
  source: "syscall",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "command_and_control", technique: "T1105" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_system_installers"],
  macros: [
    "palisade_started",
    "palisade_in_container",
    "palisade_data_workload",
    "palisade_notebook",
  ],
  condition:
    "palisade_started and palisade_in_container and (palisade_data_workload or palisade_notebook) and proc.name in (palisade_system_installers)",
  exceptions: [
    {
      // Asking which package a file is from installs nothing: R and Python's platform module do.
      name: "queries",
      fields: ["proc.name", "proc.cmdline"],
      comps: ["in", "contains"],
      values: [
        [["dpkg"], "--print-architecture"],
        [["rpm"], " -q"],
      ],
    },
  ],
  examples: {
    fires: {
      "nmap is installed": started("apt-get", images.airflow, {
        "proc.cmdline": "apt-get install -y nmap",
      }),
    },
    quiet: {
      "a notebook installs a library of Python": started("pip", images.notebook, {
        "proc.cmdline": "pip install polars",
      }),
      "a script asks for the architecture": started("dpkg", images.spark, {
        "proc.cmdline": "dpkg --print-architecture",
      }),
    },
  },
};
