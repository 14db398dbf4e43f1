import type { MutatingPolicy } from "./kyverno-manifests";
import { actingIn, policyMetadata } from "./kyverno-metadata";
import type { Mutation } from "./mutation";
import type { Stage } from "./stages";

/**
 * Kinds that Kyverno derives from a mutation of Pods. No ReplicaSet: the Deployment's controller compares its template
 * with the Deployment's, and would make another and another when they differ.
 */
const mutatedControllers = [
  "daemonsets",
  "deployments",
  "statefulsets",
  "jobs",
  "cronjobs",
] as const;

/**
 * A mutation as Kyverno's policy, or none where it is not to act. Only what is created is changed: a Pod and a Job cannot
 * be changed later, and a default that came with an update would roll out what its owner did not touch.
 */
export function mutatingPolicy(
  mutation: Mutation,
  options: { readonly stage: Stage; readonly excludedNamespaces: readonly string[] },
): MutatingPolicy | undefined {
  const namespaces = actingIn(options.stage, options.excludedNamespaces);
  if (namespaces === undefined) return undefined;
  const { on, patch } = mutation;
  const pods = [{ group: "", version: "v1", resource: "pods" }];
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "MutatingPolicy",
    metadata: policyMetadata(mutation),
    spec: {
      failurePolicy: "Fail",
      reinvocationPolicy: "Never",
      evaluation: {
        mode: "Kubernetes",
        admission: { enabled: true },
        background: { enabled: false },
        mutateExisting: { enabled: false },
      },
      autogen: {
        podControllers: { controllers: on === "pods" ? mutatedControllers : [] },
        mutatingAdmissionPolicy: { enabled: false },
      },
      matchConstraints: {
        namespaceSelector: { matchExpressions: namespaces },
        resourceRules: (on === "pods" ? pods : on).map(({ group, version, resource }) => ({
          apiGroups: [group],
          apiVersions: [version],
          operations: ["CREATE"],
          resources: [resource],
        })),
      },
      mutations: [
        patch.type === "JSONPatch"
          ? { patchType: "JSONPatch", jsonPatch: { expression: patch.expression } }
          : {
              patchType: "ApplyConfiguration",
              applyConfiguration: { expression: patch.expression },
            },
      ],
    },
  };
}
