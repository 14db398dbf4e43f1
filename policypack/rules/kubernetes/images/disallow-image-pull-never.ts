import { defineRule } from "../../../rule";

export const disallowImagePullNever = defineRule({
  id: "disallow-image-pull-never",
  title: "Images from a registry, not from the node",
  rationale:
    "With the policy Never a container runs what anybody left on the node under that name. No registry is asked, so " +
    "neither its access rights nor its scans say anything about the code.",
  remediation:
    "Remove `imagePullPolicy` (in a volume `pullPolicy`), or set it to Always or IfNotPresent. By digest both run the same.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      each: "container",
      require: 'container.?imagePullPolicy.orValue("") != "Never"',
      path: "imagePullPolicy",
      message: "The image is never pulled.",
    },
    {
      require:
        "object.spec.?volumes.orValue([]).all(volume, " +
        'volume.?image.?pullPolicy.orValue("") != "Never")',
      path: "spec.volumes",
      message: "The image of a volume is never pulled.",
    },
  ],
  printable: ["imagePullPolicy"],
});
