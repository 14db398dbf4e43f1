import type { Mutation } from "../mutation";
import { defaultPodSecurityLevel } from "./default-pod-security-level";
import { defaultSeccompProfile } from "./default-seccomp-profile";
import { defaultTokenMount } from "./default-token-mount";

/** Every default that a cluster may write, in the order of their ids. */
export const mutations: readonly Mutation[] = [
  defaultPodSecurityLevel,
  defaultSeccompProfile,
  defaultTokenMount,
];
