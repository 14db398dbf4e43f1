import assert from "node:assert/strict";
import { namespaceArgs } from "../../../components/governance/guarded-namespace";
import { roleBindings } from "../../../components/governance/rbac";
import { teamRoles } from "../../../components/governance/roles";
import { limitRange, quotas } from "../../../components/governance/namespace-limits";
import { teamNamespace } from "../../../components/governance/team";
import type { TeamSettings } from "../../../components/settings/schema";

const team: TeamSettings = {
  name: "lakehouse",
  namespaces: ["lakehouse"],
  dataEngineers: ["gcp:data-engineers@example.com", "azure:00000000-0000-4000-8000-000000000003"],
  dataScientists: [],
  dataClass: "confidential",
  deployers: [],
  viewers: [],
  flows: [],
};

describe("a team's namespace", () => {
  it("enforces the restricted Pod Security level and says whose it is", () => {
    assert.deepEqual(namespaceArgs(teamNamespace(team, "lakehouse", [team])), {
      metadata: {
        name: "lakehouse",
        labels: {
          "app.kubernetes.io/managed-by": "palisade",
          "pod-security.kubernetes.io/enforce": "restricted",
          "pod-security.kubernetes.io/enforce-version": "latest",
          "pod-security.kubernetes.io/audit": "restricted",
          "pod-security.kubernetes.io/audit-version": "latest",
          "pod-security.kubernetes.io/warn": "restricted",
          "pod-security.kubernetes.io/warn-version": "latest",
          "palisade.dev/team": "lakehouse",
          "palisade.dev/data-class": "confidential",
        },
      },
    });
  });

  it("may use more the closer it is to production, and never a node port", () => {
    assert.deepEqual(quotas.production, {
      "requests.cpu": "64",
      "requests.memory": "256Gi",
      "limits.cpu": "128",
      "limits.memory": "512Gi",
      pods: "300",
      "services.nodeports": "0",
    });
    assert.equal(quotas.development["requests.cpu"], "8");
    assert.equal(quotas.staging["services.nodeports"], "0");
  });
});

describe("a container that states no resources", () => {
  it("is given some, without which the quota would refuse it", () => {
    assert.deepEqual(limitRange.limits, [
      {
        type: "Container",
        defaultRequest: { cpu: "100m", memory: "128Mi" },
        default: { cpu: "500m", memory: "512Mi" },
      },
    ]);
  });
});

describe("roles of a team", () => {
  it("let engineers run jobs and scientists start them, and both read pods and logs", () => {
    const readPods = {
      apiGroups: [""],
      resources: ["pods", "pods/log"],
      verbs: ["get", "list", "watch"],
    };
    const { "data-engineer": engineer, "data-scientist": scientist } = teamRoles;
    assert.deepEqual(
      { "data-engineer": engineer, "data-scientist": scientist },
      {
        "data-engineer": [
          readPods,
          {
            apiGroups: ["batch"],
            resources: ["jobs", "cronjobs"],
            verbs: ["get", "list", "watch", "create", "update", "patch"],
          },
        ],
        "data-scientist": [
          readPods,
          { apiGroups: ["batch"], resources: ["jobs"], verbs: ["get", "list", "watch", "create"] },
        ],
      },
    );
  });

  it("give nobody a way into a running pod", () => {
    const resources = Object.values(teamRoles).flatMap((rules) =>
      rules.flatMap((rule) => rule.resources),
    );
    const waysIn = ["pods/exec", "pods/attach", "pods/portforward", "pods/ephemeralcontainers"];
    assert.deepEqual(
      waysIn.filter((way) => resources.includes(way)),
      [],
    );
  });

  it("are bound to the team's groups, and not at all where it names none", () => {
    assert.deepEqual(roleBindings("gcp", team), [
      {
        roleRef: {
          apiGroup: "rbac.authorization.k8s.io",
          kind: "ClusterRole",
          name: "data-engineer",
        },
        subjects: [
          {
            apiGroup: "rbac.authorization.k8s.io",
            kind: "Group",
            name: "data-engineers@example.com",
          },
        ],
      },
    ]);
  });
});
