import type { BadExample, KubernetesExamples, Manifest } from "../../../examples";
import { pod } from "../compliant";

function runningAs(account: Readonly<Record<string, string>>): Manifest {
  return pod((p) => {
    delete p.spec["serviceAccountName"];
    Object.assign(p.spec, account);
  });
}

function bad(account: Readonly<Record<string, string>>): BadExample {
  return { object: runningAs(account), at: "spec.serviceAccountName" };
}

export const examples: KubernetesExamples = {
  rule: "require-service-account",
  good: {
    "an account of its own": runningAs({ serviceAccountName: "app" }),
    "the old name of the field": runningAs({ serviceAccount: "app" }),
    "the old name where the new one is empty": runningAs({
      serviceAccountName: "",
      serviceAccount: "app",
    }),
    "the new name goes before the old one": runningAs({
      serviceAccountName: "app",
      serviceAccount: "default",
    }),
  },
  bad: {
    "nothing said": bad({}),
    "the account of everybody": bad({ serviceAccountName: "default" }),
    "the account of everybody, by the old name": bad({ serviceAccount: "default" }),
    "the old name says otherwise, and is not read": bad({
      serviceAccountName: "default",
      serviceAccount: "app",
    }),
    "an empty name": bad({ serviceAccountName: "" }),
  },
};
