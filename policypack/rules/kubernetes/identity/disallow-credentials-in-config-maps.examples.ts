import type { BadExample, KubernetesExamples, Manifest } from "../../../examples";
import { exampleAccessKey, privateKeyLine } from "./credential-examples";

function configMap(data?: Readonly<Record<string, string>>): Manifest {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "app", namespace: "team-a" },
    data,
  };
}

function bad(key: string, value: string): BadExample {
  return { object: configMap({ "log-level": "info", [key]: value }), at: "data" };
}

export const examples: KubernetesExamples = {
  rule: "disallow-credentials-in-config-maps",
  good: {
    "settings, and files to read": configMap({
      "log-level": "info",
      "db.password-file": "/run/secrets/db/password",
      "tls-private-key": "/etc/tls/tls.key",
      "database-url": "postgres://app:${DB_PASSWORD}@db.team-a.svc:5432/app",
    }),
    "no data": configMap(),
  },
  bad: {
    "a password": bad("db.password", "correct horse"),
    "a private key": bad("tls.pem", `${privateKeyLine}\n`),
    "an access key of AWS": bad("credentials", `aws_access_key_id = ${exampleAccessKey}`),
    "an address with a password": bad("settings.yaml", "url: amqp://app:correct-horse@mq:5672\n"),
  },
};
