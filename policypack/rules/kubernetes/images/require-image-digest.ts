import { defineRule } from "../../../rule";
import { byDigest, everyImage } from "./reference";

export const requireImageDigest = defineRule({
  id: "require-image-digest",
  title: "Images pinned by digest in production",
  rationale:
    "A tag can be pushed again. Whoever takes over a registry account replaces the code behind a tag that was reviewed, " +
    "as happened to well-known images; a digest is that image or none.",
  remediation:
    "Write the digest behind the tag: `registry.example.com/app:1.4.2@sha256:…`. The tag then only tells people which " +
    "release it is.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
  // Elsewhere a tag that moves is how a new build arrives.
  environments: ["production"],
  on: "pods",
  polarity: "require",
  validations: everyImage(byDigest, "The image has no digest."),
  printable: ["image"],
});
