import type { ValidatingPolicy } from "./kyverno-manifests";
import { outside, policyMetadata } from "./kyverno-metadata";
import type { SetRule } from "./rule";

/**
 * A rule that needs other objects, as the policy by which a cluster reports it. It has no webhook: at admission a budget
 * comes after its Deployment, a network policy after its namespace, and to refuse the one would keep out both. Kyverno
 * judges an object when it changes and all of them every hour, so that what changed beside one shows within that time.
 *
 * It is the same at every stage: to report is all that it does.
 */
export function reportingPolicy(
  rule: SetRule,
  { excludedNamespaces }: { readonly excludedNamespaces: readonly string[] },
): ValidatingPolicy {
  const { id, title, severity, controls, remediation, on, requirements, variables = {} } = rule;
  const { name, labels, annotations } = policyMetadata(rule);
  const named = Object.entries(variables).map(([key, expression]) => ({ name: key, expression }));
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "ValidatingPolicy",
    metadata: {
      name,
      labels: { ...labels, "palisade.dev/rule": id },
      annotations: {
        ...annotations,
        "policies.kyverno.io/severity": severity,
        "palisade.dev/controls": controls.join(","),
      },
    },
    spec: {
      validationActions: ["Audit"],
      failurePolicy: "Fail",
      evaluation: {
        mode: "Kubernetes",
        admission: { enabled: false },
        background: { enabled: true },
      },
      autogen: {
        podControllers: { controllers: [] },
        validatingAdmissionPolicy: { enabled: false },
      },
      matchConstraints: {
        namespaceSelector: { matchExpressions: outside(excludedNamespaces) },
        resourceRules: on.map(({ group, version, resource }) => ({
          apiGroups: [group],
          apiVersions: [version],
          operations: ["CREATE", "UPDATE"],
          resources: [resource],
        })),
      },
      ...(named.length > 0 ? { variables: named } : {}),
      validations: requirements.map(({ message, inCluster }) => ({
        expression: inCluster,
        message: `${title}: ${message} ${remediation}`,
      })),
    },
  };
}
