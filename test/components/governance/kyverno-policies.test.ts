import assert from "node:assert/strict";
import { rolledOutPolicies } from "../../../components/governance/kyverno-policies";
import type { ValidatingPolicy } from "../../../policypack/kyverno-manifests";
import { disallowHostPathVolumes } from "../../../policypack/rules/kubernetes/pod-security/disallow-host-path-volumes";
import { disallowPrivilegedContainers } from "../../../policypack/rules/kubernetes/pod-security/disallow-privileged-containers";

const rules = [disallowHostPathVolumes, disallowPrivilegedContainers];
const systemNamespaces = ["kube-system"];

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
