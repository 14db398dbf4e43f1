import type { KubernetesExamples } from "../../../examples";
import { examples as requireImageTag } from "./require-image-tag.examples";

/** Examples of the rules on where images come from and how they are named, in the order of the rules. */
export const imagesExamples: readonly KubernetesExamples[] = [requireImageTag];
