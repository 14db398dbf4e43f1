import assert from "node:assert/strict";

import {
  accessQuestions,
  allows,
  closedWays,
  everyRole,
  isTeamRole,
} from "../components/governance/access-matrix";
import type { AccessQuestion, RoleName } from "../components/governance/access-matrix";
import { clusterBindings, clusterRoleObjects, roleBindings } from "../components/governance/rbac";
import type { Manifest } from "../policypack/examples";
import { eventually } from "./cluster/eventually";
import { clusterObjects } from "./cluster/objects";
import { startControlPlane } from "./cluster/start";
import type { ControlPlane } from "./cluster/start";

const rbac = "rbac.authorization.k8s.io/v1";
const team = "lakehouse";

/** Where a right is asked for: in a team's namespace, in another one, or, of what has no namespace, in the cluster. */
type Place = "lakehouse" | "kyverno" | "cluster";

/** One group of people per role, as the stack's configuration would name it. */
const groupOf = (role: RoleName): string => `group-of-${role}`;

function objects(): Manifest[] {
  const clusterWide = clusterBindings("existing", {
    platformAdmins: [groupOf("platform-admin")],
    securityAuditors: [groupOf("security-auditor")],
    viewers: [groupOf("viewer")],
  });
  const inTeam = roleBindings("existing", {
    dataEngineers: [groupOf("data-engineer")],
    dataScientists: [groupOf("data-scientist")],
    deployers: [groupOf("ci-deployer")],
    viewers: ["viewers-of-the-team"],
  });
  return [
    ...[team, "kyverno"].map((name) => ({
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name },
    })),
    ...clusterRoleObjects().map((role) => ({ apiVersion: rbac, kind: "ClusterRole", ...role })),
    ...clusterWide.map(({ role, subjects }) => ({
      apiVersion: rbac,
      kind: "ClusterRoleBinding",
      metadata: { name: role },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
      subjects,
    })),
    ...inTeam.map((binding) => ({
      apiVersion: rbac,
      kind: "RoleBinding",
      metadata: { name: binding.roleRef.name, namespace: team },
      ...binding,
    })),
  ];
}

describe("what each role may do, as a real API server answers", function () {
  this.timeout("15m");
  let cluster: ControlPlane;

  before(async () => {
    cluster = await startControlPlane({ version: "1.36" });
    const applied = clusterObjects(cluster.admin);
    for (const object of objects()) await applied.apply(object);
    await eventually("the roles are put together", async () =>
      may("group-of-platform-admin", pods("delete"), "kyverno"),
    );
  });
  after(() => cluster.stop());

  async function may(group: string, question: AccessQuestion, place: Place): Promise<boolean> {
    const [resource, subresource] = question.resource.split("/");
    const { body } = await cluster.admin.ask(
      "POST",
      "/apis/authorization.k8s.io/v1/subjectaccessreviews",
      {
        body: {
          apiVersion: "authorization.k8s.io/v1",
          kind: "SubjectAccessReview",
          spec: {
            user: "somebody",
            groups: [group, "system:authenticated"],
            resourceAttributes: {
              group: question.group,
              resource,
              ...(subresource === undefined ? {} : { subresource }),
              verb: question.verb,
              ...(place === "cluster" ? {} : { namespace: place }),
            },
          },
        },
      },
    );
    return (body as { readonly status: { readonly allowed: boolean } }).status.allowed;
  }

  /** Cells in which the server and the role's own text differ. */
  async function differences(
    group: string,
    place: Place,
    expected: (of: AccessQuestion) => boolean,
  ) {
    const differing: string[] = [];
    const questions = [...accessQuestions()];
    const ask = async (): Promise<void> => {
      for (let next = questions.pop(); next !== undefined; next = questions.pop()) {
        const allowed = await may(group, next, place);
        if (allowed !== expected(next)) {
          const { group: of, resource, verb } = next;
          differing.push(`${group} ${allowed ? "may" : "may not"} ${verb} ${resource} ${of}`);
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, ask));
    return differing;
  }

  for (const role of everyRole) {
    const group = groupOf(role);
    it(`is what the matrix says, in each cell: ${role}`, async () => {
      assert.deepEqual(await differences(group, team, (of) => allows(role, of)), []);
    });

    it(`is ${isTeamRole(role) ? "nothing" : "the same"} in a namespace of others and of what has none: ${role}`, async () => {
      const expected = (of: AccessQuestion) => !isTeamRole(role) && allows(role, of);
      assert.deepEqual(await differences(group, "kyverno", expected), []);
      assert.deepEqual(await differences(group, "cluster", expected), []);
    });
  }

  it("is, for a team's viewers, to see its namespace and no other", async () => {
    const group = "viewers-of-the-team";
    assert.deepEqual(await differences(group, team, (of) => allows("viewer", of)), []);
    assert.deepEqual(await differences(group, "kyverno", () => false), []);
  });

  it("is everything for whoever breaks glass, and nothing for whoever has no role", async () => {
    assert.deepEqual(await differences("system:masters", "cluster", () => true), []);
    assert.deepEqual(await differences("strangers", "cluster", () => false), []);
  });

  it("is, for nobody, a way to more", () => {
    const open = everyRole.flatMap((role) =>
      closedWays.filter((way) => allows(role, way)).map(({ resource }) => `${role} ${resource}`),
    );
    assert.deepEqual(open, []);
  });

  it("changes when a part of a role is changed", async () => {
    const part = { apiVersion: rbac, kind: "ClusterRole", metadata: { name: "palisade-operate" } };
    const widened = [{ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }];
    await clusterObjects(cluster.admin).patch(part, { rules: widened });
    const group = groupOf("platform-admin");
    await eventually("the role follows", async () =>
      may(group, { group: "", resource: "secrets", verb: "get" }, team),
    );
    const found = await differences(group, team, (of) => allows("platform-admin", of));
    assert.ok(found.includes(`${group} may get secrets `), found.join("; "));
    assert.ok(found.includes(`${group} may not delete pods `), found.join("; "));
  });
});

function pods(verb: string): AccessQuestion {
  return { group: "", resource: "pods", verb };
}
