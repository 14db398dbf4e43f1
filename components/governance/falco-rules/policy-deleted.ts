import { answered } from "./events";
import type { FalcoRule } from "./rule";

/** Without the policy, or the webhook that asks it, everything is admitted. */
export const policyDeleted: FalcoRule = {
  id: "policy-deleted",
  title: "Policy or admission webhook deleted",
  description: "Somebody deleted a policy or a webhook by which admission judges.",
  source: "k8s_audit",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "defense_evasion", technique: "T1562" },
  shows: ["ka.user.name", "ka.verb", "ka.target.resource", "ka.target.name"],
  lists: ["palisade_policy_kinds"],
  macros: ["palisade_answered", "palisade_controller"],
  condition:
    "palisade_answered and ka.verb in (delete, deletecollection) and ka.target.resource in (palisade_policy_kinds) and ka.response.code = 200 and not palisade_controller",
  exceptions: [],
  examples: {
    fires: {
      "a policy goes": answered("ana@example.com", "delete", "validatingpolicies"),
      "all webhooks go": answered(
        "ana@example.com",
        "deletecollection",
        "validatingwebhookconfigurations",
      ),
    },
    quiet: {
      "Kyverno renews its webhooks": answered(
        "system:serviceaccount:kyverno:kyverno-admission-controller",
        "delete",
        "validatingwebhookconfigurations",
      ),
      "a policy changes": answered("deployer@example.com", "patch", "validatingpolicies"),
    },
  },
};
