import { answered } from "./events";
import type { FalcoRule } from "./rule";

/** A workload reads the Secret that it knows by name; who lists them looks for one. */
export const secretsListed: FalcoRule = {
  id: "secrets-listed",
  title: "Secrets listed",
  description: "Somebody who is no controller listed or watched Secrets, and so read all of them.",
  source: "k8s_audit",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "credential_access", technique: "T1552" },
  shows: ["ka.user.name", "ka.verb", "ka.target.namespace"],
  lists: [],
  macros: ["palisade_answered", "palisade_controller"],
  condition:
    "palisade_answered and ka.target.resource = secrets and ka.verb in (list, watch) and ka.response.code = 200 and not palisade_controller",
  exceptions: [
    {
      // Helm keeps its releases in Secrets, and lists them by label; the deployer runs it through Pulumi.
      name: "helm",
      fields: ["ka.uri"],
      comps: ["contains"],
      values: [
        ["labelSelector=name%3D"],
        ["labelSelector=owner%3Dhelm"],
        ["labelSelector=name="],
        ["labelSelector=owner=helm"],
      ],
    },
  ],
  examples: {
    fires: {
      "a person lists all of a namespace": answered("ana@example.com", "list", "secrets", {
        "ka.uri": "/api/v1/namespaces/lakehouse/secrets?limit=500",
      }),
      "a pod's account does": answered("system:serviceaccount:lakehouse:app", "list", "secrets", {
        "ka.uri": "/api/v1/secrets",
      }),
    },
    quiet: {
      "a controller watches": answered("system:kube-controller-manager", "watch", "secrets"),
      "a pod reads its own": answered("system:serviceaccount:lakehouse:app", "get", "secrets"),
      "Helm looks for its releases": answered("deployer@example.com", "list", "secrets", {
        "ka.uri": "/api/v1/namespaces/kyverno/secrets?labelSelector=name%3Dkyverno%2Cowner%3Dhelm",
      }),
    },
  },
};
