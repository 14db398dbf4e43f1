import type { KubernetesExamples } from "../../../examples";
import { examples as disallowAbandonedImages } from "./disallow-abandoned-images.examples";
import { examples as disallowCompromisedImages } from "./disallow-compromised-images.examples";
import { examples as disallowImagePullNever } from "./disallow-image-pull-never.examples";
import { examples as disallowLocalRegistries } from "./disallow-local-registries.examples";
import { examples as disallowMaliciousImages } from "./disallow-malicious-images.examples";
import { examples as requireImageDigest } from "./require-image-digest.examples";
import { examples as requireImageTag } from "./require-image-tag.examples";
import { examples as restrictImageRegistries } from "./restrict-image-registries.examples";

/** Examples of the rules on where images come from and how they are named, in the order of the rules. */
export const imagesExamples: readonly KubernetesExamples[] = [
  disallowAbandonedImages,
  disallowCompromisedImages,
  disallowImagePullNever,
  disallowLocalRegistries,
  disallowMaliciousImages,
  requireImageDigest,
  requireImageTag,
  restrictImageRegistries,
];
