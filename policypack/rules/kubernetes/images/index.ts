import type { KubernetesRule } from "../../../rule";
import { disallowAbandonedImages } from "./disallow-abandoned-images";
import { disallowCompromisedImages } from "./disallow-compromised-images";
import { disallowImagePullNever } from "./disallow-image-pull-never";
import { disallowLocalRegistries } from "./disallow-local-registries";
import { disallowMaliciousImages } from "./disallow-malicious-images";
import { requireImageDigest } from "./require-image-digest";
import { requireImageTag } from "./require-image-tag";
import { restrictImageRegistries } from "./restrict-image-registries";

/** Rules on where images come from and how they are named, by id. */
export const imagesRules: readonly KubernetesRule[] = [
  disallowAbandonedImages,
  disallowCompromisedImages,
  disallowImagePullNever,
  disallowLocalRegistries,
  disallowMaliciousImages,
  requireImageDigest,
  requireImageTag,
  restrictImageRegistries,
];
