import type { MutationExamples } from "../mutation";
import { pod } from "../rules/kubernetes/compliant";

const silent = pod(({ spec }) => {
  delete spec.automountServiceAccountToken;
});
const asking = pod(({ spec }) => {
  spec.automountServiceAccountToken = true;
});
const mounted = pod(({ spec }) => {
  delete spec.automountServiceAccountToken;
  spec["volumes"] = [{ name: "kube-api-access-x7k2p", projected: { sources: [] } }];
});

export const defaultTokenMountExamples: MutationExamples = {
  mutation: "default-token-mount",
  cases: {
    "declines for a pod that says nothing": { before: silent, after: pod() },
    "leaves a pod that asks": { before: asking, after: asking },
    "leaves a pod that has its token already": { before: mounted, after: mounted },
  },
};
