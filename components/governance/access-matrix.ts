import {
  clusterRoleNames,
  roleParts,
  teamRoleNames,
  teamRoles,
  type ClusterRoleName,
  type PolicyRule,
  type TeamRoleName,
} from "./roles";

export type RoleName = ClusterRoleName | TeamRoleName;

/** Something that a role may be asked about. */
export interface AccessQuestion {
  readonly group: string;
  /** With its subresource: `pods/exec`. */
  readonly resource: string;
  readonly verb: string;
}

/** A way to more rights than were given, which no role may have. */
export interface ClosedWay extends AccessQuestion {
  /** What it would lead to. */
  readonly leadsTo: string;
}

export const everyRole: readonly RoleName[] = [...clusterRoleNames, ...teamRoleNames];

/** Verbs that Kubernetes has for every resource. */
export const commonVerbs = [
  "get",
  "list",
  "watch",
  "create",
  "update",
  "patch",
  "delete",
  "deletecollection",
] as const;

const rbac = "rbac.authorization.k8s.io";

/** Ways from some rights to all of them. Nobody has one but the cloud's administrators and whoever breaks glass. */
export const closedWays: readonly ClosedWay[] = [
  ...ways(rbac, ["clusterroles", "roles"], ["escalate"], "a role with more than its author has"),
  ...ways(rbac, ["clusterroles", "roles"], ["bind"], "anybody with any role"),
  ...ways(
    rbac,
    ["clusterrolebindings", "clusterroles", "rolebindings", "roles"],
    ["create", "update", "patch"],
    "other rights for oneself",
  ),
  ...ways("", ["groups", "serviceaccounts", "users"], ["impersonate"], "somebody else's rights"),
  ...ways("", ["serviceaccounts/token"], ["create"], "the rights of any service account"),
  ...ways("", ["serviceaccounts"], ["create", "update", "patch"], "a pod's identity in the cloud"),
  ...ways("", ["pods"], ["create"], "a pod as any service account of the namespace"),
  ...ways(
    "",
    ["pods/attach", "pods/exec", "pods/portforward", "pods/proxy"],
    ["get", "create"],
    "what a running pod may do",
  ),
  ...ways("", ["pods/ephemeralcontainers"], ["update", "patch"], "a container in a running pod"),
  ...ways("", ["nodes/proxy"], ["get", "create"], "every pod of a node, past admission and audit"),
  ...ways("", ["nodes/status", "pods/status"], ["update", "patch"], "other machines' traffic"),
  ...ways("", ["secrets"], ["get", "list", "watch"], "the tokens and keys that are kept there"),
  ...ways("", ["namespaces"], ["update", "patch"], "a namespace where other rules hold"),
  ...ways("", ["persistentvolumes"], ["create"], "the files of a node"),
  ...ways(
    "certificates.k8s.io",
    ["certificatesigningrequests/approval"],
    ["update", "patch"],
    "a certificate for any name",
  ),
  ...ways("certificates.k8s.io", ["signers"], ["approve", "sign"], "a certificate for any name"),
  ...ways(
    "admissionregistration.k8s.io",
    ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"],
    ["create", "update", "patch", "delete"],
    "every object, as it is written",
  ),
  ...ways(
    "networking.k8s.io",
    ["networkpolicies"],
    ["create", "update", "patch", "delete"],
    "networks that nobody declared",
  ),
  ...ways(
    "policies.kyverno.io",
    ["policyexceptions", "validatingpolicies"],
    ["create", "update", "patch", "delete"],
    "anything that the rules forbid",
  ),
];

/** What a role says of a question. Kubernetes adds rights up, so one rule is enough. */
export function allows(role: RoleName, { group, resource, verb }: AccessQuestion): boolean {
  return rulesOf(role).some(
    ({ apiGroups, resources, verbs }) =>
      apiGroups.includes(group) && resources.includes(resource) && verbs.includes(verb),
  );
}

/** The rules of a role; of one that is put together, those of its parts. */
function rulesOf(role: RoleName): readonly PolicyRule[] {
  if (isTeamRole(role)) return teamRoles[role];
  return Object.values(roleParts).flatMap(({ partOf, rules }) =>
    partOf.includes(role) ? rules : [],
  );
}

export function isTeamRole(role: RoleName): role is TeamRoleName {
  return teamRoleNames.some((name) => name === role);
}

/** Every resource that a role or a closed way names, with every verb: what there is to ask of each role, sorted. */
export function accessQuestions(): readonly AccessQuestion[] {
  const named = [
    ...everyRole
      .flatMap(rulesOf)
      .flatMap(({ apiGroups, resources }) =>
        apiGroups.flatMap((group) => resources.map((resource) => ({ group, resource }))),
      ),
    ...closedWays,
  ];
  const questions = new Map<string, AccessQuestion>();
  for (const { group, resource } of named) {
    for (const verb of commonVerbs) add(questions, { group, resource, verb });
  }
  for (const { group, resource, verb } of closedWays) add(questions, { group, resource, verb });
  return [...questions.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function add(questions: Map<string, AccessQuestion>, question: AccessQuestion): void {
  const { group, resource, verb } = question;
  questions.set(`${group} ${resource} ${verb}`, question);
}

function ways(
  group: string,
  resources: readonly string[],
  verbs: readonly string[],
  leadsTo: string,
): ClosedWay[] {
  return resources.flatMap((resource) => verbs.map((verb) => ({ group, resource, verb, leadsTo })));
}
