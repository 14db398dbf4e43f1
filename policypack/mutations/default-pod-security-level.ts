import type { Mutation } from "../mutation";
import { namespaces } from "../rules/kubernetes/resources";

const label = "pod-security.kubernetes.io/enforce";

export const defaultPodSecurityLevel: Mutation = {
  id: "default-pod-security-level",
  title: "The restricted level of Pod Security, where a namespace names none",
  rationale:
    "Without the label the API server itself admits privileged pods while the policy engine is down. Who needs another " +
    "level says so, and is then seen to.",
  on: [namespaces],
  patch: {
    type: "JSONPatch",
    // The API server labels every namespace with its name before anyone sees it, so there are labels to add to.
    expression:
      `object.metadata.?labels[?"${label}"].hasValue() || !has(object.metadata.labels) ? [] : ` +
      `[JSONPatch{op: "add", path: "/metadata/labels/" + jsonpatch.escapeKey("${label}"), value: "restricted"}]`,
  },
};
