import type { KubernetesRule } from "../../../rule";
import { requireImageTag } from "./require-image-tag";

/** Rules on where images come from and how they are named, by id. */
export const imagesRules: readonly KubernetesRule[] = [requireImageTag];
