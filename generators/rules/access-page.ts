import {
  accessQuestions,
  allows,
  closedWays,
  commonVerbs,
  everyRole,
  type AccessQuestion,
  type RoleName,
} from "../../components/governance/access-matrix";

/** docs/access.md: who may do what, and which ways to more are closed. */
export function accessPage(): string {
  return `# Who may do what

What each role of Palisade may do, by resource. This page is generated from \`components/governance/roles.ts\`;
\`npm run conformance\` asks a real API server about every cell of it, those that are not shown here too.

- \`platform-admin\`, \`security-auditor\` and \`viewer\` hold in the whole cluster for the groups of \`palisade:access\`. They are put
  together from parts by their labels; an add-on adds to a role by a ClusterRole labelled \`palisade.dev/aggregate-to-<role>\`.
- \`data-engineer\`, \`data-scientist\` and \`ci-deployer\` hold in the namespaces of one team, for the groups that the team names. A
  team's \`viewers\` have the role \`viewer\` there.
- Administrators of the cluster, and whoever breaks glass, are \`system:masters\` or what the cloud has in its place. The cloud grants
  that by its own access control; no binding in the cluster does.

Who may create Jobs or Deployments may run them as any service account of their namespace. Accounts of a team's namespaces are given
nothing in the cluster, and no role above creates accounts, tokens or bindings.

${table()}

${commonVerbs.map((verb) => `\`${letters[verb]}\` ${verb}`).join(", ")}.

## Ways to more that are closed

No role above has any of these.

${[
  "| Resource | Verbs | Would lead to |",
  "| --- | --- | --- |",
  ...grouped().map(
    ({ resource, verbs, leadsTo }) => `| \`${resource}\` | ${verbs.join(", ")} | ${leadsTo} |`,
  ),
].join("\n")}
`;
}

const letters: Readonly<Record<(typeof commonVerbs)[number], string>> = {
  get: "g",
  list: "l",
  watch: "w",
  create: "c",
  update: "u",
  patch: "p",
  delete: "d",
  deletecollection: "D",
};

function table(): string {
  const resources = [...new Set(accessQuestions().map(resourceName))];
  const rows = resources
    .map((resource) => [resource, ...everyRole.map((role) => cell(role, resource))])
    .filter(([, ...cells]) => cells.some((text) => text !== ""));
  return [
    `| Resource | ${everyRole.join(" | ")} |`,
    `| --- |${" --- |".repeat(everyRole.length)}`,
    ...rows.map(([resource = "", ...cells]) => `| \`${resource}\` | ${cells.join(" | ")} |`),
  ].join("\n");
}

function cell(role: RoleName, resource: string): string {
  const verbs = commonVerbs.filter((verb) =>
    accessQuestions().some(
      (question) =>
        resourceName(question) === resource && question.verb === verb && allows(role, question),
    ),
  );
  return verbs.length === 0 ? "" : `\`${verbs.map((verb) => letters[verb]).join("")}\``;
}

function grouped() {
  const rows = new Map<string, { resource: string; verbs: string[]; leadsTo: string }>();
  for (const way of closedWays) {
    const resource = resourceName(way);
    const key = `${resource} ${way.leadsTo}`;
    const row = rows.get(key) ?? { resource, verbs: [], leadsTo: way.leadsTo };
    row.verbs.push(way.verb);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function resourceName({ group, resource }: AccessQuestion): string {
  const [name = "", sub] = resource.split("/");
  const full = group === "" ? name : `${name}.${group}`;
  return sub === undefined ? full : `${full}/${sub}`;
}
