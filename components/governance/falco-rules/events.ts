import type { EventFields } from "./rule";

const inContainer = { "container.id": "3ad7b26ded6d", "k8s.ns.name": "lakehouse" } as const;

/** A program that was started in a container of an image. */
export function started(name: string, image: string, more: EventFields = {}): EventFields {
  return {
    ...inContainer,
    "evt.type": "execve",
    "evt.failed": false,
    "proc.name": name,
    "proc.tty": 0,
    "container.image.repository": image,
    ...more,
  };
}

/** A file that a program opened. */
export function opened(
  path: string,
  how: "read" | "write",
  by: string,
  more: EventFields = {},
): EventFields {
  return {
    ...inContainer,
    "evt.type": "openat",
    "evt.failed": false,
    "evt.is_open_read": how === "read",
    "evt.is_open_write": how === "write",
    "fd.typechar": "f",
    "fd.num": 5,
    "fd.name": path,
    "proc.name": by,
    "container.image.repository": images.spark,
    ...more,
  };
}

/** A connection that a program opened. */
export function connected(
  address: string,
  port: number,
  by: string,
  more: EventFields = {},
): EventFields {
  return {
    ...inContainer,
    "evt.type": "connect",
    "evt.failed": false,
    "fd.typechar": address.includes(":") ? "6" : "4",
    "fd.sip": address,
    "fd.snet": address,
    "fd.sport": port,
    "proc.name": by,
    "container.image.repository": images.spark,
    ...more,
  };
}

/** A request that the API server answered. */
export function answered(
  user: string,
  verb: string,
  resource: string,
  more: EventFields = {},
): EventFields {
  return {
    "ka.stage": "ResponseComplete",
    "ka.user.name": user,
    "ka.verb": verb,
    "ka.target.resource": resource,
    "ka.response.code": "200",
    ...more,
  };
}

/** Images as they are published; a mirror keeps the end of their names. */
export const images = {
  postgres: "docker.io/library/postgres",
  redis: "docker.io/library/redis",
  airflow: "docker.io/apache/airflow",
  spark: "docker.io/apache/spark",
  hub: "quay.io/jupyterhub/k8s-hub",
  notebook: "quay.io/jupyter/scipy-notebook",
} as const;
