import { answered } from "./events";
import type { FalcoRule } from "./rule";

/** Unauthorised access to the API. The API server's own metrics do not say by whom. */
export const forbiddenRequest: FalcoRule = {
  id: "forbidden-request",
  title: "Request to the API server forbidden",
  description:
    "Access control refused a request. One is a mistake; many of one account are somebody who looks around.",
  source: "k8s_audit",
  maturity: "incubating",
  priority: "NOTICE",
  attack: { tactic: "discovery", technique: "T1613" },
  shows: [
    "ka.user.name",
    "ka.verb",
    "ka.target.resource",
    "ka.target.namespace",
    "ka.response.code",
  ],
  lists: [],
  macros: ["palisade_answered", "palisade_controller"],
  // A refusal by admission is a 403 as well, of a request that access control allowed.
  condition:
    "palisade_answered and (ka.response.code = 401 or (ka.response.code = 403 and ka.auth.decision = forbid)) and not palisade_controller",
  exceptions: [],
  examples: {
    fires: {
      "a pod tries to list Secrets": answered(
        "system:serviceaccount:lakehouse:app",
        "list",
        "secrets",
        {
          "ka.response.code": "403",
          "ka.auth.decision": "forbid",
        },
      ),
      "a token that is no longer valid": answered("", "get", "pods", { "ka.response.code": "401" }),
    },
    quiet: {
      "admission refuses a pod": answered("ana@example.com", "create", "pods", {
        "ka.response.code": "403",
        "ka.auth.decision": "allow",
      }),
      "a kubelet asks for another node's pod": answered("system:node:ip-10-0-0-7", "get", "pods", {
        "ka.response.code": "403",
        "ka.auth.decision": "forbid",
      }),
    },
  },
};
