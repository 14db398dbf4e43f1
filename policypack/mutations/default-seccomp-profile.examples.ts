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

export const defaultSeccompProfileExamples: MutationExamples = {
  mutation: "default-seccomp-profile",
  cases: {
    "fills it in": { before: withoutProfile, after: pod() },
    "leaves one that is there": { before: unconfined, after: unconfined },
    "leaves Windows alone, which has none": { before: onWindows, after: onWindows },
  },
};
