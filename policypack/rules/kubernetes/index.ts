import type { KubernetesRule } from "../../rule";
import { identityRules } from "./identity";
import { imagesRules } from "./images";
import { networkRules } from "./network";
import { podSecurityRules } from "./pod-security";
import { rbacRules } from "./rbac";
import { workloadsRules } from "./workloads";

/** The rules on Kubernetes objects, area by area. A test compares the list with the folders. */
export const kubernetesRules: readonly KubernetesRule[] = [
  ...identityRules,
  ...imagesRules,
  ...networkRules,
  ...podSecurityRules,
  ...rbacRules,
  ...workloadsRules,
];
