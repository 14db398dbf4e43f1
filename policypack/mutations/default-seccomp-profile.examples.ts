import type { MutationExamples } from "../mutation";
import { pod } from "../rules/kubernetes/compliant";

const withoutProfile = pod(({ spec }) => {
  delete spec.securityContext?.["seccompProfile"];
});
const unconfined = pod(({ spec }) => {
  spec.securityContext = { ...spec.securityContext, seccompProfile: { type: "Unconfined" } };
});
const onWindows = pod(({ spec }) => {
  delete spec.securityContext?.["seccompProfile"];
  spec["os"] = { name: "windows" };
});
const inItsContainers = pod(({ spec }) => {
  delete spec.securityContext?.["seccompProfile"];
  for (const container of [...spec.initContainers, ...spec.containers]) {
    container.securityContext = {
      ...container.securityContext,
      seccompProfile: { type: "Localhost" },
    };
  }
});

export const defaultSeccompProfileExamples: MutationExamples = {
  mutation: "default-seccomp-profile",
  cases: {
    "fills it in": { before: withoutProfile, after: pod() },
    "leaves one that is there": { before: unconfined, after: unconfined },
    "leaves a pod whose containers each have one": {
      before: inItsContainers,
      after: inItsContainers,
    },
    "leaves Windows alone, which has none": { before: onWindows, after: onWindows },
  },
};
