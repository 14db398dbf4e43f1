import type { KyvernoPolicy, PolicyException } from "./kyverno-manifests";

/**
 * Lets what is being deleted go. Its controllers take their finalizers away by updates, and a policy that came after the
 * object would refuse each of them: the object would stay for ever, and with it its namespace.
 *
 * Only an update that changes nothing but metadata and status is let pass. While it is being deleted a role still grants
 * and a Service still serves, and whoever owns a finalizer could keep it so.
 *
 * It is an exception and no match condition of the policies, because for each policy with such a condition Kyverno
 * registers a webhook, and every object would then cost one call for each rule.
 */
export function deletionException(
  policies: readonly KyvernoPolicy[],
  namespace: string,
): PolicyException {
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "PolicyException",
    metadata: {
      name: "palisade-being-deleted",
      namespace,
      labels: { "app.kubernetes.io/managed-by": "palisade" },
    },
    spec: {
      policyRefs: policies
        .filter(({ kind }) => kind === "ValidatingPolicy" || kind === "ImageValidatingPolicy")
        .map(({ kind, metadata }) => ({ kind, name: metadata.name })),
      // The first decides for nearly every object, and those after it are then not evaluated.
      matchConditions: [
        { name: "being-deleted", expression: "has(object.metadata.deletionTimestamp)" },
        { name: "update", expression: "oldObject != null" },
        { name: "nothing-added", expression: unchanged("object", "oldObject") },
        { name: "nothing-taken-away", expression: unchanged("oldObject", "object") },
      ],
      reportResult: "skip",
      properties: { owner: "palisade", reason: "What is being deleted must be able to go." },
    },
  };
}

function unchanged(one: string, other: string): string {
  return (
    `${one}.all(field, field in ["metadata", "status"] || ` +
    `(field in ${other} && ${one}[field] == ${other}[field]))`
  );
}
