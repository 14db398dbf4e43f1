import { answered } from "./events";
import type { FalcoRule } from "./rule";

/** One object makes anybody the owner of everything. */
export const clusterAdminGranted: FalcoRule = {
  id: "cluster-admin-granted",
  title: "Role of a cluster administrator granted",
  description: "Somebody bound cluster-admin, admin of a control plane, or the group of masters.",
  source: "k8s_audit",
  maturity: "incubating",
  priority: "CRITICAL",
  attack: { tactic: "persistence", technique: "T1098" },
  shows: ["ka.user.name", "ka.verb", "ka.target.resource", "ka.target.name", "ka.req.binding.role"],
  lists: [],
  macros: ["palisade_answered", "palisade_controller"],
  condition:
    "palisade_answered and ka.verb in (create, update, patch) and ka.target.resource in (clusterrolebindings, rolebindings) and ka.req.binding.role = cluster-admin and ka.response.code in (200, 201) and not palisade_controller",
  exceptions: [],
  examples: {
    fires: {
      "a new administrator": answered("ana@example.com", "create", "clusterrolebindings", {
        "ka.req.binding.role": "cluster-admin",
        "ka.response.code": "201",
      }),
    },
    quiet: {
      "admission refused it": answered("ana@example.com", "create", "clusterrolebindings", {
        "ka.req.binding.role": "cluster-admin",
        "ka.response.code": "400",
      }),
      "a team's role": answered("deployer@example.com", "create", "rolebindings", {
        "ka.req.binding.role": "palisade-data-engineer",
        "ka.response.code": "201",
      }),
    },
  },
};
