import type { BadExample, KubernetesExamples, Manifest } from "../../../examples";

function account(name: string, automountServiceAccountToken?: boolean): Manifest {
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name, namespace: "team-a" },
    automountServiceAccountToken,
  };
}

function bad(object: Manifest): BadExample {
  return { object, at: "automountServiceAccountToken" };
}

export const examples: KubernetesExamples = {
  rule: "disallow-service-account-automount",
  good: {
    "declines for its pods": account("app", false),
    "the account that Kubernetes creates": account("default"),
    "that account, told to decline": account("default", false),
  },
  bad: {
    "hands out tokens": bad(account("app", true)),
    "says nothing, which hands them out": bad(account("app")),
    "the account that everybody shares": bad(account("default", true)),
  },
};
