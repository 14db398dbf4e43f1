import type { KubernetesExamples } from "../../../examples";
import { inEachSort } from "../compliant";
import { withEnvironment } from "./credential-examples";

const secretKeyRef = { name: "cloud", key: "key" };

export const examples: KubernetesExamples = {
  rule: "disallow-static-cloud-credentials",
  good: {
    "which cloud, and nothing to log in with": withEnvironment(
      { name: "AWS_REGION", value: "eu-central-1" },
      { name: "AZURE_CLIENT_ID", value: "00000000-0000-4000-8000-000000000001" },
    ),
  },
  bad: inEachSort("has a key of a cloud account", "env", (container) => {
    container["env"] = [{ name: "AWS_SECRET_ACCESS_KEY", valueFrom: { secretKeyRef } }];
  }),
};
