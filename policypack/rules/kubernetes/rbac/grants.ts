import { celList } from "../../../expression";

/** A right, as a role may grant it. Each of the words in a list is a way to have it. */
export interface Grant {
  readonly apiGroups: readonly string[];
  /** With their subresource: "pods/exec". */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** Verbs that change an object which is there already. */
export const changing = ["update", "patch"] as const;

/** Verbs that change what is there. */
export const writing = ["create", ...changing, "delete", "deletecollection"] as const;

// Kubernetes keeps these names for its own ClusterRoles and writes those again at each start of the API server.
const builtIn =
  'object.metadata.?name.orValue("").matches("^(admin|cluster-admin|edit|view|system:.+)$")';

// The API server writes `rules: null` into a role that has none.
const rules = "object.?rules.orValue(null) == null ? [] : object.rules";

/** What rules on ClusterRoles name: whether the role is Kubernetes' own, and its rules. */
export const clusterRoleVariables = { builtIn, rules } as const;

/** The same for rules that are on Roles as well, whose names are anybody's. */
export const roleVariables = {
  builtIn: `object.kind == "ClusterRole" && ${builtIn}`,
  rules,
} as const;

/** CEL: the role is Kubernetes' own, or none of its rules meets the condition on `rule`. */
export function noRule(condition: string): string {
  return `variables.builtIn || !variables.rules.exists(rule, ${condition})`;
}

/**
 * CEL: `rule` grants the right. A wildcard grants it like the word itself: who lets a role have `*` has not said that it
 * may do this.
 */
export function grants({ apiGroups, resources, verbs }: Grant): string {
  return [
    has("apiGroups", "group", [...apiGroups, "*"]),
    has("resources", "resource", [...resources, ...subresourcesOfAll(resources), "*"]),
    has("verbs", "verb", [...verbs, "*"]),
  ].join(" && ");
}

function has(list: string, item: string, words: readonly string[]): string {
  return `rule.?${list}.orValue([]).exists(${item}, ${item} in ${celList(words)})`;
}

// `pods/exec` is granted by "*/exec" as well.
function subresourcesOfAll(resources: readonly string[]): string[] {
  const names = resources.flatMap((resource) => resource.split("/").slice(1));
  return [...new Set(names)].map((name) => `*/${name}`);
}
