import type { Mutation } from "../mutation";

// The API server's own admission comes before webhooks. Where it has put the token in already, the field would only hide it.
const needed =
  "!has(object.spec.automountServiceAccountToken) && " +
  '!object.spec.?volumes.orValue([]).exists(volume, volume.name.startsWith("kube-api-access-"))';

export const defaultTokenMount: Mutation = {
  id: "default-token-mount",
  title: "No token of the Kubernetes API, where a pod does not ask",
  rationale:
    "Few workloads call the API server, and one that does can say so. A pod that says nothing is better off without a " +
    "token than with one that nobody knows of.",
  on: "pods",
  patch: {
    type: "ApplyConfiguration",
    expression:
      `Object{spec: Object.spec{?automountServiceAccountToken: (${needed}) ? ` +
      "optional.of(false) : optional.none()}}",
  },
};
