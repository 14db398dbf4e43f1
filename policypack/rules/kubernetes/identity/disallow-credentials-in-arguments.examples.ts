import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod } from "../compliant";
import { exampleAccessKey } from "./credential-examples";

function starting(command: readonly string[], args: readonly string[] = []) {
  return pod((p) => {
    Object.assign(p.spec.containers[0], { command, args });
  });
}

export const examples: KubernetesExamples = {
  rule: "disallow-credentials-in-arguments",
  good: {
    "a file to read": starting(["app"], ["--password-file=/run/secrets/db/password"]),
    "a reference to a variable": starting(["app", "--password=$(DB_PASSWORD)"]),
    "a variable in a script": starting(["sh", "-c"], ['app --token "$TOKEN" --verbose']),
    "an option without a value": starting(["app"], ["--ask-password", "--verbose"]),
  },
  bad: {
    ...inEachSort("has a password among its arguments", "args", (container) => {
      container["args"] = ["serve", "--password=correct-horse"];
    }),
    ...inEachSort("has a password in its command", "command", (container) => {
      container["command"] = ["app", "--db-password", "correct-horse"];
    }),
    "a token in a script": {
      object: starting(["sh", "-c", "app --api-token='correct' && sleep 1"]),
      at: "spec.containers[0].command",
    },
    "an access key of AWS": {
      object: starting(["app"], ["login", exampleAccessKey]),
      at: "spec.containers[0].args",
    },
  },
};
