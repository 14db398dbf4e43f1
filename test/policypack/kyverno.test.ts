import assert from "node:assert/strict";

import { celExpression } from "../../policypack/expression";
import { kyvernoPolicies, kyvernoPolicyNames } from "../../policypack/kyverno";
import type { ValidatingPolicy } from "../../policypack/kyverno-manifests";
import type { KubernetesRule } from "../../policypack/rule";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { disallowHostPathVolumes } from "../../policypack/rules/kubernetes/pod-security/disallow-host-path-volumes";
import { disallowPrivilegedContainers } from "../../policypack/rules/kubernetes/pod-security/disallow-privileged-containers";
import { disallowWildcardRbac } from "../../policypack/rules/kubernetes/rbac/disallow-wildcard-rbac";
import { requirePodSecurityLabels } from "../../policypack/rules/kubernetes/workloads/require-pod-security-labels";
import type { Stage } from "../../policypack/stages";

const excludedNamespaces = ["kube-system", "kyverno"];
const stages: readonly Stage[] = ["audit", "canary", "enforce"];

function policies(rule: KubernetesRule, stage: Stage): ValidatingPolicy[] {
  return kyvernoPolicies(rule, { stage, excludedNamespaces });
}

/** What a policy does, where. */
function summary({ metadata, spec }: ValidatingPolicy): string {
  const [rule] = spec.matchConstraints.resourceRules;
  const stage = spec.matchConstraints.namespaceSelector.matchExpressions
    .filter(({ key }) => key === "palisade.dev/policy-stage")
    .map(({ operator }) => ` ${operator}`)
    .join("");
  return `${metadata.name}: ${spec.validationActions.join()} ${String(rule?.resources)}${stage}`;
}

describe("a rule in Kyverno", () => {
  it("is this policy, to the letter", () => {
    assert.deepEqual(policies(disallowHostPathVolumes, "enforce")[0], {
      apiVersion: "policies.kyverno.io/v1",
      kind: "ValidatingPolicy",
      metadata: {
        name: "disallow-host-path-volumes",
        labels: {
          "app.kubernetes.io/managed-by": "palisade",
          "palisade.dev/rule": "disallow-host-path-volumes",
        },
        annotations: {
          "policies.kyverno.io/title": "No volumes from the node's file system",
          "policies.kyverno.io/severity": "high",
          "policies.kyverno.io/category": "Palisade",
          "policies.kyverno.io/description":
            "Through a hostPath volume a pod reads the kubelet's credentials and other pods' secrets, and with write " +
            "access puts files where the node runs them.",
          "palisade.dev/controls":
            "pss/baseline,cis-gke-1.9.0/4.2.1,nsa-cisa-1.2/pod-security,soc2-2017/CC6.1,iso-27001-2022/A.8.9,pci-dss-4.0.1/2.2.6,gdpr/32.1.b",
        },
      },
      spec: {
        validationActions: ["Deny"],
        failurePolicy: "Fail",
        evaluation: {
          mode: "Kubernetes",
          admission: { enabled: true },
          background: { enabled: true },
        },
        autogen: {
          podControllers: {
            controllers: [
              "daemonsets",
              "deployments",
              "replicasets",
              "statefulsets",
              "jobs",
              "cronjobs",
            ],
          },
          validatingAdmissionPolicy: { enabled: false },
        },
        matchConstraints: {
          namespaceSelector: {
            matchExpressions: [
              {
                key: "kubernetes.io/metadata.name",
                operator: "NotIn",
                values: ["kube-system", "kyverno"],
              },
            ],
          },
          resourceRules: [
            {
              apiGroups: [""],
              apiVersions: ["v1"],
              operations: ["CREATE", "UPDATE"],
              resources: ["pods"],
            },
          ],
        },
        validations: [
          {
            expression: "!object.spec.?volumes.orValue([]).exists(volume, has(volume.hostPath))",
            message:
              "No volumes from the node's file system: A volume comes from the node's file system. Replace the hostPath " +
              "volume by a persistent volume claim, emptyDir, configMap, secret or projected volume.",
          },
        ],
      },
    });
  });

  it("on containers has a policy of its own for those that kubectl debug adds", () => {
    assert.deepEqual(policies(disallowPrivilegedContainers, "enforce").map(summary), [
      "disallow-privileged-containers: Deny pods",
      "disallow-privileged-containers-ephemeral: Deny pods/ephemeralcontainers",
    ]);
  });

  it("that is only reported needs none for them: a scan of the pod sees every container", () => {
    assert.deepEqual(policies(disallowPrivilegedContainers, "audit").map(summary), [
      "disallow-privileged-containers: Audit pods",
    ]);
  });

  it("that looks at no container has none for them: adding one cannot break it", () => {
    assert.deepEqual(policies(disallowHostPathVolumes, "enforce").map(summary), [
      "disallow-host-path-volumes: Deny pods",
    ]);
  });

  it("as a canary denies where a namespace opted in, and reports everywhere else", () => {
    assert.deepEqual(policies(disallowPrivilegedContainers, "canary").map(summary), [
      "disallow-privileged-containers: Audit pods NotIn",
      "disallow-privileged-containers-enforce: Deny pods In",
      "disallow-privileged-containers-ephemeral-enforce: Deny pods/ephemeralcontainers In",
    ]);
  });

  it("on what is in no namespace is never denied by a canary", () => {
    assert.deepEqual(policies(requirePodSecurityLabels, "canary").map(summary), [
      "require-pod-security-labels: Audit namespaces",
    ]);
    assert.deepEqual(policies(disallowWildcardRbac, "canary").map(summary), [
      "disallow-wildcard-rbac: Audit roles NotIn",
      "disallow-wildcard-rbac-enforce: Deny roles In",
      "disallow-wildcard-rbac-cluster: Audit clusterroles",
    ]);
    assert.deepEqual(policies(disallowWildcardRbac, "enforce").map(summary), [
      "disallow-wildcard-rbac: Deny roles",
      "disallow-wildcard-rbac-cluster: Deny clusterroles",
    ]);
  });

  for (const rule of kubernetesRules) {
    it(`keeps what Kyverno needs, at every stage: ${rule.id}`, () => {
      for (const stage of stages) {
        const all = policies(rule, stage);
        const names = all.map(({ metadata }) => metadata.name);
        assert.equal(new Set(names).size, names.length);
        assert.deepEqual(
          names.filter((name) => !kyvernoPolicyNames(rule).includes(name)),
          [],
        );
        for (const { metadata, spec } of all) {
          assert.ok(metadata.name.length <= 63);
          assert.equal(spec.failurePolicy, "Fail");
          assert.deepEqual(
            spec.validations.map(({ expression }) => expression),
            rule.validations.map(celExpression),
          );
          for (const { message } of spec.validations) assert.doesNotMatch(message, /\n|object\./);
          assert.deepEqual(spec.matchConstraints.namespaceSelector.matchExpressions[0]?.values, [
            ...excludedNamespaces,
          ]);
          const derives = spec.autogen.podControllers.controllers.length > 0;
          assert.equal(
            derives,
            String(spec.matchConstraints.resourceRules[0]?.resources) === "pods",
          );
          // More than one rule, or anything else to match by, would turn the derivation off.
          if (derives) assert.equal(spec.matchConstraints.resourceRules.length, 1);
        }
      }
    });
  }

  it("on pods is written so that Kyverno can move it into a template by replacing text", () => {
    for (const rule of kubernetesRules.filter(({ on }) => on === "pods")) {
      const texts = [
        ...Object.values(rule.variables ?? {}),
        ...rule.validations.map(celExpression),
      ];
      for (const text of texts) {
        // What is not plainly `object.spec` or `object.metadata` is not moved. Name and namespace are the owner's.
        for (const [, field] of text.matchAll(/\bobject\b(\.?\w*)/g)) {
          assert.match(field ?? "", /^\.(spec|metadata)$/, `${rule.id}: ${text}`);
        }
        assert.doesNotMatch(
          text,
          /object\.metadata\.(?!(?:name|namespace|\?annotations|\?labels)\b)/,
          `${rule.id}: ${text}`,
        );
      }
    }
  });
});
