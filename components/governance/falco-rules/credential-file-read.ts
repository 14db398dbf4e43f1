import { images, opened } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Long-lived credentials in files are what an intruder looks for first; workload identity makes them needless. */
export const credentialFileRead: FalcoRule = {
  id: "credential-file-read",
  title: "Credential file read in a container",
  description: "A file that holds credentials was opened by a program that they are not for.",
  source: "syscall",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "credential_access", technique: "T1552" },
  shows: ["proc.name", "fd.name", "user.uid", ...workload],
  lists: [],
  macros: ["palisade_opened_to_read", "palisade_in_container"],
  condition:
    'palisade_opened_to_read and palisade_in_container and (fd.name endswith "/.aws/credentials" or fd.name contains "/.config/gcloud/" or fd.name contains "/.azure/" or fd.name endswith "/.pgpass" or fd.name endswith "/.netrc" or fd.name endswith "/.git-credentials" or fd.name endswith "/.databrickscfg" or fd.name endswith "/.docker/config.json" or fd.name contains "/.ssh/id_" or fd.name = /etc/shadow)',
  exceptions: [
    {
      name: "their_own_programs",
      fields: ["proc.name", "fd.name"],
      comps: ["in", "contains"],
      values: [
        [["aws", "java", "python", "python3"], "/.aws/credentials"],
        [["gcloud", "gsutil", "bq", "java", "python", "python3"], "/.config/gcloud/"],
        [["az", "java", "python", "python3"], "/.azure/"],
        [
          [
            "psql",
            "pg_dump",
            "pg_basebackup",
            "pg_isready",
            "postgres",
            "pgbackrest",
            "python",
            "python3",
          ],
          "/.pgpass",
        ],
        [["git", "git-remote-http", "curl", "pip", "pip3", "python", "python3"], "/.netrc"],
        [["git", "git-credential-"], "/.git-credentials"],
        [["ssh", "git"], "/.ssh/id_"],
        [["databricks", "python", "python3"], "/.databrickscfg"],
        [["su", "login", "unix_chkpwd", "useradd", "groupadd", "passwd"], "/etc/shadow"],
      ],
    },
  ],
  examples: {
    fires: {
      "cat shows the keys of AWS": opened("/home/airflow/.aws/credentials", "read", "cat", {
        "container.image.repository": images.airflow,
      }),
      "a shell reads a private key": opened("/home/jovyan/.ssh/id_ed25519", "read", "bash", {
        "container.image.repository": images.notebook,
      }),
    },
    quiet: {
      "a task uses the keys of AWS": opened("/home/airflow/.aws/credentials", "read", "python3", {
        "container.image.repository": images.airflow,
      }),
      "git pulls the DAGs": opened("/home/airflow/.netrc", "read", "git-remote-http", {
        "container.image.repository": images.airflow,
      }),
      "a file of another name": opened("/home/airflow/.aws/config", "read", "cat"),
    },
  },
};
