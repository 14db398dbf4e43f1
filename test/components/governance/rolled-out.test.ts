import assert from "node:assert/strict";
import { rolledOut } from "../../../components/governance/rolled-out";
import type {
  Environment,
  PolicySettings,
  TeamSettings,
} from "../../../components/settings/schema";
import type { ValidatingPolicy } from "../../../policypack/kyverno-manifests";
import type { KubernetesRule } from "../../../policypack/rule";
import { restrictImageRegistries } from "../../../policypack/rules/kubernetes/images/restrict-image-registries";
import { disallowHostPathVolumes } from "../../../policypack/rules/kubernetes/pod-security/disallow-host-path-volumes";
import { restrictSeccompProfiles } from "../../../policypack/rules/kubernetes/pod-security/restrict-seccomp-profiles";
import { disallowPrivilegedContainers } from "../../../policypack/rules/kubernetes/pod-security/disallow-privileged-containers";

const rules = [disallowHostPathVolumes, disallowPrivilegedContainers];
const systemNamespaces = ["kube-system"];

const now = new Date("2026-12-01");

const everything = (
  judged: readonly KubernetesRule[],
  policies: PolicySettings,
  scope: { readonly environment: Environment; readonly systemNamespaces: readonly string[] },
) => {
  const settings = { policies, teams: [team] };
  const sources = { rules: judged, setRules: [], waivers: [], settings, now };
  return rolledOut(sources, { cloud: "aws", ...scope });
};

const team: TeamSettings = {
  name: "lakehouse",
  namespaces: ["lakehouse", "lakehouse-ml"],
  dataEngineers: [],
  dataScientists: [],
  dataClass: "internal",
  deployers: [],
  viewers: [],
  flows: [],
};

const rolledOutPolicies = (...args: Parameters<typeof everything>): ValidatingPolicy[] =>
  everything(...args).policies.filter((policy) => policy.kind === "ValidatingPolicy");

const actions = (policies: readonly ValidatingPolicy[]) =>
  policies.map(({ metadata, spec }) => [metadata.name, ...spec.validationActions]);

describe("the catalogue's rules in a cluster", () => {
  it("are only reported in development", () => {
    const policies = rolledOutPolicies(
      rules,
      { rules: {} },
      { environment: "development", systemNamespaces },
    );
    assert.deepEqual(actions(policies), [
      ["disallow-host-path-volumes", "Audit"],
      ["disallow-privileged-containers", "Audit"],
    ]);
  });

  it("are refused in staging where a namespace opted in, and reported elsewhere", () => {
    const policies = rolledOutPolicies(
      [disallowPrivilegedContainers],
      { rules: {} },
      { environment: "staging", systemNamespaces },
    );
    assert.deepEqual(actions(policies), [
      ["disallow-privileged-containers", "Audit"],
      ["disallow-privileged-containers-enforce", "Deny"],
      ["disallow-privileged-containers-ephemeral-enforce", "Deny"],
    ]);
  });

  it("are refused in production, one by one or all, whatever the stack asks", () => {
    const policies = rolledOutPolicies(
      rules,
      { default: "audit", rules: { "disallow-host-path-volumes": "canary" } },
      { environment: "production", systemNamespaces },
    );
    assert.deepEqual(
      [...new Set(policies.flatMap(({ spec }) => spec.validationActions))],
      ["Deny"],
    );
  });

  it("are there only in the environments of which they are asked", () => {
    const rule = { ...disallowHostPathVolumes, environments: ["production"] } as const;
    const inDevelopment = { environment: "development", systemNamespaces } as const;
    const inProduction = { environment: "production", systemNamespaces } as const;
    assert.deepEqual(rolledOutPolicies([rule], { rules: {} }, inDevelopment), []);
    assert.deepEqual(
      rolledOutPolicies([rule], { rules: {} }, inProduction),
      rolledOutPolicies([disallowHostPathVolumes], { rules: {} }, inProduction),
    );
  });

  it("know what the stack tells them, in every policy", () => {
    const parameters = { "restrict-image-registries": { registries: ["registry.example.com"] } };
    const policies = rolledOutPolicies(
      [restrictImageRegistries],
      { rules: {}, parameters },
      { environment: "production", systemNamespaces },
    );
    assert.ok(policies.length > 0);
    for (const { metadata, spec } of policies) {
      const told = spec.variables?.find(({ name }) => name === "registries");
      assert.equal(told?.expression, '["registry.example.com"]', metadata.name);
    }
  });

  it("never judge a namespace of the cluster's own", () => {
    const policies = rolledOutPolicies(
      rules,
      { rules: {} },
      { environment: "production", systemNamespaces: ["gke-managed-system", "kube-system"] },
    );
    for (const { metadata, spec } of policies) {
      assert.deepEqual(
        spec.matchConstraints.namespaceSelector.matchExpressions,
        [
          {
            key: "kubernetes.io/metadata.name",
            operator: "NotIn",
            values: ["gke-managed-system", "kube-system"],
          },
        ],
        metadata.name,
      );
    }
  });
});

describe("what a cluster writes and makes by itself", () => {
  const acting = (environment: Environment, judged = [restrictSeccompProfiles]) =>
    everything(judged, { rules: {} }, { environment, systemNamespaces }).policies.filter(
      ({ kind }) => kind !== "ValidatingPolicy",
    );

  it("is nothing where rules only report", () => {
    assert.deepEqual(acting("development"), []);
  });

  it("is limited in a canary to the namespaces that opted in", () => {
    for (const { metadata, spec } of acting("staging")) {
      assert.deepEqual(
        spec.matchConstraints.namespaceSelector.matchExpressions.at(-1),
        { key: "palisade.dev/policy-stage", operator: "In", values: ["enforce"] },
        metadata.name,
      );
    }
    assert.equal(acting("staging").length, 2);
  });

  it("is one default for each rule that refuses, and what a new namespace is given", () => {
    const names = (judged: KubernetesRule[]) =>
      acting("production", judged).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    assert.deepEqual(names([restrictSeccompProfiles]), [
      "MutatingPolicy default-seccomp-profile",
      "GeneratingPolicy namespace-defaults",
    ]);
    assert.deepEqual(names([disallowHostPathVolumes]), ["GeneratingPolicy namespace-defaults"]);
  });

  it("leaves the namespaces alone that Palisade makes, and the cluster's own", () => {
    const generating = acting("production").find(({ kind }) => kind === "GeneratingPolicy");
    assert.deepEqual(generating?.spec.matchConstraints.namespaceSelector.matchExpressions, [
      {
        key: "kubernetes.io/metadata.name",
        operator: "NotIn",
        values: [
          "falco",
          "kube-system",
          "kyverno",
          "lakehouse",
          "lakehouse-ml",
          "monitoring",
          "palisade-cis",
          "palisade-exceptions",
          "policy-reporter",
          "trivy-system",
        ],
      },
    ]);
  });
});
