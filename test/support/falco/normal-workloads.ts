import {
  answered,
  connected,
  images,
  opened,
  started,
} from "../../../components/governance/falco-rules/events";
import type { EventFields } from "../../../components/governance/falco-rules/rule";

/** What each workload does on a day on which nothing is wrong. No rule may fire on any of it. */
export const normalWorkloads: Readonly<Record<string, Readonly<Record<string, EventFields>>>> = {
  Postgres: {
    "the entry point starts": started("docker-entrypoi", images.postgres, {
      "proc.pname": "containerd-shim",
    }),
    "the entry point looks at its user": started("id", images.postgres, {
      "proc.pname": "docker-entrypoi",
    }),
    "the cluster is initialised": started("initdb", images.postgres, {
      "proc.pname": "docker-entrypoi",
    }),
    "initdb asks for locales": started("locale", images.postgres, { "proc.pname": "sh" }),
    "the server starts": started("postgres", images.postgres, { "proc.pname": "docker-entrypoi" }),
    "a probe runs through a shell": started("sh", images.postgres, {
      "proc.pname": "containerd-shim",
      "proc.cmdline": "sh -c pg_isready -U postgres",
    }),
    "the probe": started("pg_isready", images.postgres, { "proc.pname": "sh" }),
    "a segment is archived": started("sh", images.postgres, {
      "proc.pname": "postgres",
      "proc.cmdline": "sh -c envdir /run/etc/wal-e.d/env wal-g wal-push pg_wal/0001",
    }),
    "archiving writes to a store": connected("203.0.113.20", 443, "wal-g", {
      "container.image.repository": images.postgres,
    }),
    "a replica follows": connected("10.64.3.2", 5432, "postgres", {
      "container.image.repository": images.postgres,
    }),
    "a table is written": opened("/var/lib/postgresql/data/base/5/16384", "write", "postgres", {
      "container.image.repository": images.postgres,
    }),
    "the memory is looked at": opened("/proc/self/oom_score_adj", "write", "postgres", {
      "container.image.repository": images.postgres,
    }),
  },
  Redis: {
    "the entry point looks for files": started("find", images.redis, {
      "proc.pname": "docker-entrypoi",
    }),
    "the server starts": started("redis-server", images.redis, { "proc.pname": "docker-entrypoi" }),
    "a probe of the chart": started("bash", "docker.io/bitnami/redis", {
      "proc.pname": "containerd-shim",
      "proc.cmdline": "bash -c /health/ping_liveness_local.sh 5",
    }),
    "the probe asks": started("redis-cli", "docker.io/bitnami/redis", { "proc.pname": "timeout" }),
    "a snapshot is written": opened("/data/temp-12.rdb", "write", "redis-server", {
      "container.image.repository": images.redis,
    }),
    "a replica follows": connected("10.64.3.9", 6379, "redis-server", {
      "container.image.repository": images.redis,
    }),
  },
  Airflow: {
    "the scheduler starts": started("airflow", images.airflow, { "proc.pname": "dumb-init" }),
    "a task runs a script": started("bash", images.airflow, {
      "proc.pname": "airflow",
      "proc.cmdline": "bash -c dbt run",
    }),
    "a task queries": started("psql", images.airflow, { "proc.pname": "bash" }),
    "the entry point waits for the database": started("nc", images.airflow, {
      "proc.pname": "bash",
      "proc.cmdline": "nc -zvvn 10.64.3.2 5432",
    }),
    "the executor reads its token": opened(
      "/var/run/secrets/kubernetes.io/serviceaccount/token",
      "read",
      "airflow",
      { "container.image.repository": images.airflow },
    ),
    "a log is written": opened("/opt/airflow/logs/scheduler/latest.log", "write", "airflow", {
      "container.image.repository": images.airflow,
    }),
    "Python cannot keep what it compiled": opened(
      "/home/airflow/.local/lib/python3.12/site-packages/__pycache__/six.cpython-312.pyc",
      "write",
      "airflow",
      {
        "container.image.repository": images.airflow,
        "fd.num": -1,
        "evt.failed": true,
        "evt.res": "EROFS",
      },
    ),
    "a task calls an API": connected("203.0.113.40", 443, "python3", {
      "container.image.repository": images.airflow,
    }),
    "git brings the DAGs": started("git", "registry.k8s.io/git-sync/git-sync", {
      "proc.pname": "git-sync",
    }),
    "a pod is started for a task": answered(
      "system:serviceaccount:lakehouse:airflow-scheduler",
      "create",
      "pods",
      { "ka.response.code": "201" },
    ),
    "the log of a task is read": answered(
      "system:serviceaccount:lakehouse:airflow-webserver",
      "get",
      "pods",
      { "ka.target.subresource": "log" },
    ),
  },
  Spark: {
    "the entry point": started("bash", images.spark, {
      "proc.pname": "tini",
      "proc.cmdline": "bash /opt/entrypoint.sh executor",
    }),
    "an executor starts": started("java", images.spark, {
      "proc.pname": "tini",
      "proc.cmdline":
        "java -Xmx4g org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend",
    }),
    "a worker of Python": started("python3", images.spark, { "proc.pname": "java" }),
    "Hadoop asks for groups": started("bash", images.spark, {
      "proc.pname": "java",
      "proc.cmdline": "bash -c id -gn spark && id -Gn spark",
    }),
    "the driver reads its token": opened(
      "/var/run/secrets/kubernetes.io/serviceaccount/token",
      "read",
      "java",
    ),
    "a shuffle is written": opened("/tmp/blockmgr-1/0c/shuffle_0_0_0.data", "write", "java"),
    "executors talk": connected("10.64.8.8", 7079, "java"),
    "a table is read from a store": connected("203.0.113.60", 443, "java"),
    "executors are started": answered(
      "system:serviceaccount:lakehouse:spark-driver",
      "create",
      "pods",
      { "ka.response.code": "201" },
    ),
    "its own Secret is read": answered(
      "system:serviceaccount:lakehouse:spark-operator",
      "get",
      "secrets",
    ),
  },
  JupyterHub: {
    "the hub starts": started("jupyterhub", images.hub, { "proc.pname": "tini" }),
    "the proxy starts": started("configurable-ht", "quay.io/jupyterhub/configurable-http-proxy", {
      "proc.pname": "tini",
    }),
    "Python looks for a library": started("sh", images.hub, {
      "proc.pname": "jupyterhub",
      "proc.cmdline": "sh -c /sbin/ldconfig -p 2>/dev/null",
    }),
    "a notebook starts": started("jupyterhub-sing", images.notebook, {
      "proc.pname": "tini",
      "k8s.pod.name": "jupyter-ana",
    }),
    "a kernel": started("python", images.notebook, { "proc.pname": "jupyterhub-sing" }),
    "a terminal": started("bash", images.notebook, {
      "proc.pname": "jupyterhub-sing",
      "proc.tty": 34817,
    }),
    "a library is installed": started("pip", images.notebook, {
      "proc.pname": "bash",
      "proc.cmdline": "pip install --user polars",
    }),
    "pip compiles one": started("cc1", images.notebook, {
      "proc.pname": "gcc",
      "proc.cmdline": "cc1 -quiet module.c",
      "proc.aname": ["gcc", "python", "pip", "bash"],
    }),
    "a notebook is saved": opened("/home/jovyan/work/a.ipynb", "write", "jupyterhub-sing", {
      "container.image.repository": images.notebook,
    }),
    "data is read from a store": connected("203.0.113.60", 443, "python", {
      "container.image.repository": images.notebook,
    }),
    "a session is started": answered("system:serviceaccount:hub:hub", "create", "pods", {
      "ka.response.code": "201",
    }),
    "the hub watches its sessions": answered("system:serviceaccount:hub:hub", "watch", "pods"),
  },
};
