import type { CloudExamples, CloudSetExamples } from "./examples";
import { aksExamples } from "./rules/aks/examples";
import { eksExamples } from "./rules/eks/examples";
import { aksSetExamples } from "./rules/aks/sets/examples";
import { eksSetExamples } from "./rules/eks/sets/examples";
import { gkeExamples } from "./rules/gke/examples";
import { gkeSetExamples } from "./rules/gke/sets/examples";
import { kubernetesExamples } from "./rules/kubernetes/examples";
import { setExamples } from "./rules/sets/examples";

export { kubernetesExamples, setExamples };

/** Examples of the cloud rules; a rule on several types of resource has several entries. */
export const cloudExamples: readonly CloudExamples[] = [
  ...aksExamples,
  ...eksExamples,
  ...gkeExamples,
];

/** Examples of the cloud set rules, as programs. */
export const cloudSetExamples: readonly CloudSetExamples[] = [
  ...aksSetExamples,
  ...eksSetExamples,
  ...gkeSetExamples,
];
