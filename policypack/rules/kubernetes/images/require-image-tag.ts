import { defineRule } from "../../../rule";
import { byTagOrDigest, everyImage } from "./reference";

export const requireImageTag = defineRule({
  id: "require-image-tag",
  title: "Images named by tag or digest",
  rationale:
    "Without a tag an image is `latest`, and `latest` is whatever was pushed last: the same manifest runs other code " +
    "tomorrow, and a roll-back rolls nothing back.",
  remediation: "Name the image with a tag other than `latest`, or with its digest.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
  on: "pods",
  polarity: "require",
  validations: everyImage(
    (image) => `${byTagOrDigest(image)} && !${image}.endsWith(":latest")`,
    "The image has no tag, or the tag latest, or is not named as images are.",
  ),
  printable: ["image"],
});
