import { answered } from "./events";
import type { FalcoRule } from "./rule";

/** A token of another account is that account, for as long as it is valid, wherever it is taken. */
export const accountTokenRequested: FalcoRule = {
  id: "account-token-requested",
  title: "Token of a service account requested",
  description:
    "Somebody other than a kubelet asked the API server for a token of a service account.",
  source: "k8s_audit",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "credential_access", technique: "T1528" },
  shows: ["ka.user.name", "ka.target.namespace", "ka.target.name"],
  lists: [],
  macros: ["palisade_answered", "palisade_controller"],
  condition:
    "palisade_answered and ka.verb = create and ka.target.resource = serviceaccounts and ka.target.subresource = token and ka.response.code = 201 and not palisade_controller",
  exceptions: [],
  examples: {
    fires: {
      "kubectl create token": answered("ana@example.com", "create", "serviceaccounts", {
        "ka.target.subresource": "token",
        "ka.response.code": "201",
      }),
    },
    quiet: {
      "a kubelet starts a pod": answered("system:node:ip-10-0-0-7", "create", "serviceaccounts", {
        "ka.target.subresource": "token",
        "ka.response.code": "201",
      }),
    },
  },
};
