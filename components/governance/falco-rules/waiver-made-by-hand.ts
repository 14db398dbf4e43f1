import { answered } from "./events";
import type { FalcoRule } from "./rule";

/** Waivers are reviewed in the repository. One that appears in the cluster by another way was not. */
export const waiverMadeByHand: FalcoRule = {
  id: "waiver-made-by-hand",
  title: "Policy exception made by a client at hand",
  description:
    "A policy exception was created or changed with kubectl or another interactive client.",
  source: "k8s_audit",
  maturity: "sandbox",
  priority: "ERROR",
  attack: { tactic: "defense_evasion", technique: "T1562" },
  shows: ["ka.user.name", "ka.verb", "ka.target.namespace", "ka.target.name"],
  lists: [],
  macros: ["palisade_answered"],
  condition:
    'palisade_answered and ka.target.resource = policyexceptions and ka.verb in (create, update, patch) and ka.response.code in (200, 201) and (ka.useragent startswith "kubectl" or ka.useragent startswith "k9s" or ka.useragent startswith "curl")',
  exceptions: [],
  examples: {
    fires: {
      "kubectl apply": answered("ana@example.com", "create", "policyexceptions", {
        "ka.response.code": "201",
        "ka.useragent": "kubectl/v1.36.3 (linux/amd64)",
      }),
    },
    quiet: {
      "the program deploys it": answered("deployer@example.com", "create", "policyexceptions", {
        "ka.response.code": "201",
        "ka.useragent": "pulumi-kubernetes/4.34.2",
      }),
      "kubectl reads one": answered("ana@example.com", "get", "policyexceptions", {
        "ka.useragent": "kubectl/v1.36.3 (linux/amd64)",
      }),
    },
  },
};
