import type { KubernetesExamples } from "../../examples";
import { identityExamples } from "./identity/examples";
import { imagesExamples } from "./images/examples";
import { networkExamples } from "./network/examples";
import { podSecurityExamples } from "./pod-security/examples";
import { rbacExamples } from "./rbac/examples";
import { workloadsExamples } from "./workloads/examples";

/** The examples of every rule on Kubernetes objects, in the order of the rules. */
export const kubernetesExamples: readonly KubernetesExamples[] = [
  ...identityExamples,
  ...imagesExamples,
  ...networkExamples,
  ...podSecurityExamples,
  ...rbacExamples,
  ...workloadsExamples,
];
