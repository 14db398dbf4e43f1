import { defineRule } from "../../../rule";

// A digest, or a tag after the last slash: what follows a colon before it is the port of a registry.
const pinned = "@sha256:[0-9a-f]{64}$|(^|/)[^:/@]+:[^:/@]+$";

export const requireImageTag = defineRule({
  id: "require-image-tag",
  title: "Images named by tag or digest",
  rationale:
    "Without a tag an image is `latest`, and `latest` is whatever was pushed last: the same manifest runs other code " +
    "tomorrow, and a roll-back rolls nothing back.",
  remediation: "Name the image with a tag other than `latest`, or with its digest.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading"],
  on: "pods",
  polarity: "require",
  validations: [
    {
      each: "container",
      require:
        `container.?image.orValue("").matches("${pinned}") && ` +
        '!container.?image.orValue("").endsWith(":latest")',
      path: "image",
      message: "The image has no tag, or the tag latest.",
    },
  ],
  printable: ["image"],
});
