import { everyContainer } from "../expression";
import type { Mutation } from "../mutation";
import { windows } from "../rules/kubernetes/pod-conditions";

// A pod of which every container has its own needs none.
const needed =
  `!(${windows}) && !object.spec.?securityContext.?seccompProfile.hasValue() && ` +
  `(${everyContainer.expression}).exists(container, !container.?securityContext.?seccompProfile.hasValue())`;

export const defaultSeccompProfile: Mutation = {
  id: "default-seccomp-profile",
  title: "The runtime's seccomp profile, where a pod names none",
  rationale:
    "The profile allows what ordinary programs call, and has been the default of the container runtimes themselves for " +
    "years. Kubernetes alone turns it off.",
  on: "pods",
  patch: {
    type: "ApplyConfiguration",
    expression:
      "Object{spec: Object.spec{" +
      `?securityContext: (${needed}) ? ` +
      "optional.of(Object.spec.securityContext{" +
      'seccompProfile: Object.spec.securityContext.seccompProfile{type: "RuntimeDefault"}' +
      "}) : optional.none()}}",
  },
};
