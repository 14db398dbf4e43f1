import type { MutationExamples } from "../mutation";
import { defaultPodSecurityLevelExamples } from "./default-pod-security-level.examples";
import { defaultSeccompProfileExamples } from "./default-seccomp-profile.examples";
import { defaultTokenMountExamples } from "./default-token-mount.examples";

export const mutationExamples: readonly MutationExamples[] = [
  defaultPodSecurityLevelExamples,
  defaultSeccompProfileExamples,
  defaultTokenMountExamples,
];
