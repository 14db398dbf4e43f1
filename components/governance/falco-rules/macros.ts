import type { ListName } from "./lists";

interface Macro {
  readonly condition: string;
  readonly lists: readonly ListName[];
  readonly macros: readonly string[];
}

/**
 * Conditions that several rules share. Falco's own macros are not used: what they mean changes with the version of its
 * rules, and a missing one keeps Falco from starting. No direction is asked: since 0.42 an event is always a return.
 */
export const macros = {
  palisade_in_container: { condition: "(container.id != host)", lists: [], macros: [] },
  palisade_started: {
    condition: "(evt.type in (execve, execveat) and evt.failed = false)",
    lists: [],
    macros: [],
  },
  palisade_opened_to_read: {
    condition:
      "(evt.type in (open, openat, openat2) and evt.is_open_read = true and fd.typechar = f and fd.num >= 0)",
    lists: [],
    macros: [],
  },
  palisade_opened_to_write: {
    condition:
      "(evt.type in (open, openat, openat2) and evt.is_open_write = true and fd.typechar = f and fd.num >= 0)",
    lists: [],
    macros: [],
  },
  palisade_connected: {
    condition:
      "(evt.type = connect and fd.typechar in (4, 6) and (evt.failed = false or evt.res = EINPROGRESS))",
    lists: [],
    macros: [],
  },
  palisade_to_undeclared_network: {
    condition: "(fd.typechar = 4 and not fd.snet in (palisade_declared_networks))",
    lists: ["palisade_declared_networks"],
    macros: [],
  },
  palisade_postgres: {
    condition:
      '(container.image.repository endswith "/postgres" or container.image.repository endswith "/postgresql" or container.image.repository endswith "/postgresql-repmgr" or container.image.repository endswith "/spilo")',
    lists: [],
    macros: [],
  },
  palisade_redis: {
    condition:
      '(container.image.repository endswith "/redis" or container.image.repository endswith "/valkey" or container.image.repository endswith "/redis-sentinel")',
    lists: [],
    macros: [],
  },
  palisade_database: {
    condition:
      '(palisade_postgres or palisade_redis or container.image.repository endswith "/mysql" or container.image.repository endswith "/mariadb" or container.image.repository endswith "/mongo" or container.image.repository endswith "/mongodb")',
    lists: [],
    macros: ["palisade_postgres", "palisade_redis"],
  },
  palisade_hub: {
    condition:
      '(container.image.repository endswith "/k8s-hub" or container.image.repository endswith "/configurable-http-proxy")',
    lists: [],
    macros: [],
  },
  palisade_notebook: {
    condition:
      '(k8s.pod.name startswith "jupyter-" or container.image.repository contains "notebook" or container.image.repository contains "singleuser")',
    lists: [],
    macros: [],
  },
  palisade_data_workload: {
    condition:
      '(palisade_database or palisade_hub or container.image.repository contains "airflow" or container.image.repository contains "spark")',
    lists: [],
    macros: ["palisade_database", "palisade_hub"],
  },
  /** What the API server finished, so that a request is one event and not one per stage. */
  palisade_answered: {
    condition: "(ka.stage = ResponseComplete and ka.verb exists)",
    lists: [],
    macros: [],
  },
  palisade_controller: {
    condition:
      '(ka.user.name in (palisade_controller_accounts) or ka.user.name startswith "system:node:" or ka.user.name startswith "system:serviceaccount:kube-system:" or ka.user.name startswith "eks:" or ka.user.name startswith "system:gke-" or ka.user.name = "aksService")',
    lists: ["palisade_controller_accounts"],
    macros: [],
  },
} as const satisfies Readonly<Record<`palisade_${string}`, Macro>>;

export type MacroName = keyof typeof macros;
