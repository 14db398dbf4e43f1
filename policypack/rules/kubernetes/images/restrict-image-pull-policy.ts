import { defineRule } from "../../../rule";
import { byDigest, byLatest, everyImage } from "./reference";
import type { ImageCondition } from "./reference";

/** The policy beside an image. Where it is not said, Kubernetes writes Always for `latest`, else IfNotPresent. */
function policyBeside(image: string): string {
  return image.startsWith("container")
    ? 'container.?imagePullPolicy.orValue("")'
    : 'volume.image.?pullPolicy.orValue("")';
}

const isAsked: ImageCondition = (image) => `${policyBeside(image)} != "Never"`;

const isCurrent: ImageCondition = (image) =>
  `(${byDigest(image)} || ${policyBeside(image)} in ["Always", "Never"] || ` +
  `${policyBeside(image)} == "" && ${byLatest(image)})`;

export const restrictImagePullPolicy = defineRule({
  id: "restrict-image-pull-policy",
  title: "Images checked with their registry",
  rationale:
    "An image that is taken from the node's cache is not checked with its registry: by a tag, nodes run whatever that " +
    "tag was when each first pulled it, and with Never a pod runs what anybody left on the node.",
  remediation:
    "Name the image by digest, or set `imagePullPolicy` (in a volume `pullPolicy`) to Always. The layers that a node has " +
    "are not pulled again.",
  severity: "low",
  controls: ["nsa-cisa-1.2/upgrading"],
  on: "pods",
  polarity: "require",
  validations: [
    ...everyImage(isAsked, "The image is never pulled.").map(decidedByPolicy),
    ...everyImage(isCurrent, "The image is named by tag and not always pulled.").map(
      decidedByPolicy,
    ),
  ],
  printable: ["imagePullPolicy"],
});

function decidedByPolicy<V extends { readonly path: string }>(validation: V): V {
  return validation.path === "image" ? { ...validation, path: "imagePullPolicy" } : validation;
}
