import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** They carry anything out through a port that is allowed, and bring a shell back in. */
export const tunnelTool: FalcoRule = {
  id: "tunnel-tool",
  title: "Tunnel or relay started in a data workload",
  description:
    "A program that relays connections started in a container of a data workload or notebook.",
  source: "syscall",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "command_and_control", technique: "T1572" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_tunnel_tools"],
  macros: [
    "palisade_started",
    "palisade_in_container",
    "palisade_data_workload",
    "palisade_notebook",
  ],
  condition:
    "palisade_started and palisade_in_container and (palisade_data_workload or palisade_notebook) and proc.name in (palisade_tunnel_tools)",
  exceptions: [
    {
      // Charts wait for a port of the database so: nc -z host 5432.
      name: "waiting_for_a_port",
      fields: ["proc.name", "proc.cmdline"],
      comps: ["in", "contains"],
      values: [[["nc", "ncat", "nc.openbsd", "nc.traditional"], " -z"]],
    },
  ],
  examples: {
    fires: {
      "a tunnel out of a notebook": started("ngrok", images.notebook, {
        "proc.cmdline": "ngrok tcp 22",
      }),
      "a relay in Spark": started("socat", images.spark, {
        "proc.cmdline": "socat TCP-LISTEN:1 EXEC:sh",
      }),
    },
    quiet: {
      "Airflow waits for its database": started("nc", images.airflow, {
        "proc.cmdline": "nc -z postgres 5432",
      }),
      "a relay that is a service": started("socat", "docker.io/alpine/socat"),
    },
  },
};
