import { images, opened } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Clients of the API server read the token themselves; a person or a script shows it to take it away. */
export const serviceAccountTokenRead: FalcoRule = {
  id: "service-account-token-read",
  title: "Service account token read by a file tool",
  description: "A tool that shows or sends files opened the token of the pod's service account.",
  source: "syscall",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "credential_access", technique: "T1528" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_file_tools", "palisade_shells"],
  macros: ["palisade_opened_to_read", "palisade_in_container"],
  condition:
    'palisade_opened_to_read and palisade_in_container and fd.name contains "/secrets/kubernetes.io/serviceaccount" and fd.name endswith "/token" and proc.name in (palisade_file_tools, palisade_shells)',
  exceptions: [],
  examples: {
    fires: {
      "cat shows the token": opened(
        "/run/secrets/kubernetes.io/serviceaccount/..2026_11_24_18_00_00.1/token",
        "read",
        "cat",
        { "proc.pname": "bash" },
      ),
      "a shell reads it": opened(
        "/var/run/secrets/kubernetes.io/serviceaccount/token",
        "read",
        "sh",
      ),
    },
    quiet: {
      "Spark's driver asks for executors": opened(
        "/var/run/secrets/kubernetes.io/serviceaccount/token",
        "read",
        "java",
      ),
      "Airflow's executor starts a pod": opened(
        "/var/run/secrets/kubernetes.io/serviceaccount/token",
        "read",
        "airflow",
        { "container.image.repository": images.airflow },
      ),
      "the namespace is no secret": opened(
        "/var/run/secrets/kubernetes.io/serviceaccount/namespace",
        "read",
        "cat",
      ),
    },
  },
};
