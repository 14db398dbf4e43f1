import type { BadExample, Manifest } from "../../../examples";
import type { Grant } from "./grants";

interface PolicyRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

/** What no rule objects to. */
export const readsConfigMaps: PolicyRule = {
  apiGroups: [""],
  resources: ["configmaps"],
  verbs: ["get"],
};

export function clusterRole(name: string, ...rules: readonly PolicyRule[]): Manifest {
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name },
    rules,
  };
}

export function role(name: string, ...rules: readonly PolicyRule[]): Manifest {
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: { name, namespace: "team-a" },
    rules,
  };
}

/** Roles that have almost the right, and nothing that any rule forbids. */
export function nearlyGranting(grant: Grant, otherVerb: string): Record<string, Manifest> {
  return {
    "has the same words in another API group": clusterRole("near", {
      ...grant,
      apiGroups: ["example.com"],
    }),
    "has another resource of the group": clusterRole("near", { ...grant, resources: ["examples"] }),
    "has another verb": clusterRole("near", { ...grant, verbs: [otherVerb] }),
    "has no rules, in the API server's words": {
      ...clusterRole("near"),
      rules: null,
      aggregationRule: {
        clusterRoleSelectors: [{ matchLabels: { "example.com/collect": "yes" } }],
      },
    },
    "is one of Kubernetes' own": clusterRole("system:controller:example", grant),
    "is a role for users that Kubernetes brings": clusterRole("admin", grant),
  };
}

/** What a verb on every resource of the core group grants, by the rules that forbid it. */
export const onEverything = {
  get: [
    "disallow-node-proxy",
    "disallow-pod-exec",
    "disallow-pod-proxy",
    "disallow-reading-all-secrets",
  ],
  create: [
    "disallow-node-proxy",
    "disallow-persistent-volume-creation",
    "disallow-pod-exec",
    "disallow-pod-proxy",
    "disallow-token-creation",
  ],
  update: [
    "disallow-namespace-modification",
    "disallow-node-proxy",
    "disallow-pod-exec",
    "disallow-pod-proxy",
    "disallow-service-status-writing",
  ],
} as const;

/**
 * A role that has the right beside a harmless one, once for each of the ways to have it.
 *
 * @param rule the rule that forbids it
 * @param withEverything what else the right's first verb grants on every resource of the group
 */
export function granting(
  rule: string,
  grant: Grant,
  withEverything: readonly string[] = [],
): Record<string, BadExample> {
  const { apiGroups, resources, verbs } = grant;
  const [group = ""] = apiGroups;
  const [resource = ""] = resources;
  const [verb = ""] = verbs;
  const least = { apiGroups: [group], resources: [resource], verbs: [verb] };
  const words = [
    ...apiGroups.map((each) => ({ ...least, apiGroups: [each] })),
    ...resources.slice(1).map((each) => ({ ...least, resources: [each] })),
    ...verbs.slice(1).map((each) => ({ ...least, verbs: [each] })),
  ];
  const wildcards = [
    { ...least, apiGroups: ["*"] },
    { ...least, verbs: ["*"] },
    ...resources
      .filter((each) => each.includes("/"))
      .map((each) => ({ ...least, resources: [each.replace(/^[^/]*/, "*")] })),
  ];
  const everything = { ...least, resources: ["*"] };
  const amongOthers = {
    apiGroups: ["example.com", group],
    resources: ["examples", resource],
    verbs: ["use", verb],
  };
  const others = withEverything.filter((id) => id !== rule);
  return Object.fromEntries([
    ...[...words, amongOthers].map((each) => [inWords(each), holding(each)]),
    ...wildcards.map((each) => [inWords(each), holding(each, ["disallow-wildcard-rbac"])]),
    [inWords(everything), holding(everything, ["disallow-wildcard-rbac", ...others])],
  ]) as Record<string, BadExample>;
}

/** A ClusterRole with one rule too many. */
export function holding(rule: PolicyRule, alsoBreaks?: readonly string[]): BadExample {
  return { object: clusterRole("example", readsConfigMaps, rule), at: "rules", alsoBreaks };
}

function inWords({ apiGroups, resources, verbs }: Grant): string {
  const group = apiGroups.join(", ");
  return `${verbs.join(", ")} on ${resources.join(", ")}${group === "" ? "" : ` in ${group}`}`;
}
