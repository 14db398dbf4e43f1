import type { KubernetesExamples } from "../../../examples";
import { inEachSort } from "../compliant";
import {
  badVariable,
  exampleAccessKey,
  privateKeyLine,
  withEnvironment,
} from "./credential-examples";

export const examples: KubernetesExamples = {
  rule: "disallow-credentials-in-environment",
  good: {
    "a file to read": withEnvironment({
      name: "DB_PASSWORD_FILE",
      value: "/run/secrets/db/password",
    }),
    "one key of a Secret": withEnvironment({
      name: "DB_PASSWORD",
      valueFrom: { secretKeyRef: { name: "db", key: "password" } },
    }),
    "a reference to another variable": withEnvironment({
      name: "DATABASE_URL",
      value: "postgres://app:$(DB_PASSWORD)@db.team-a.svc:5432/app",
    }),
    "a switch, and a key's file": withEnvironment(
      { name: "ALLOW_EMPTY_PASSWORD", value: "yes" },
      { name: "TLS_PRIVATE_KEY", value: "/etc/tls/tls.key" },
      { name: "API_TOKEN", value: "" },
    ),
    "a name in a vault": withEnvironment({ name: "API_TOKEN", value: "vault:secret/app#token" }),
    "an address without a password": withEnvironment({
      name: "DATABASE_URL",
      value: "postgres://app@db.team-a.svc:5432/app",
    }),
    "names that only contain such a word": withEnvironment(
      { name: "TOKENIZER", value: "wordpiece" },
      { name: "PASSWORD_MIN_LENGTH", value: "12" },
      { name: "PWD", value: "workdir" },
    ),
  },
  bad: {
    ...inEachSort("is told a password", "env", (container) => {
      container["env"] = [{ name: "DB_PASSWORD", value: "correct horse battery staple" }];
    }),
    "a name in small letters": badVariable("apiToken", "correct horse"),
    "a name that ends in key": badVariable("SIGNING_KEY", "correct horse"),
    "a short name": badVariable("MYSQL_PWD", "correct horse"),
    "an access key of AWS": badVariable("ACCOUNT", exampleAccessKey),
    "a private key": badVariable("CERTIFICATE", `${privateKeyLine}\n`),
    "a private key in base64": badVariable(
      "CERTIFICATE",
      Buffer.from(`${privateKeyLine}\n`).toString("base64"),
    ),
    "an address with a password": badVariable(
      "DATABASE_URL",
      "postgres://app:correct-horse@db.team-a.svc:5432/app",
    ),
    "a connection string": badVariable("STORE", "Server=db;User=app;Password=correct-horse;"),
  },
};
