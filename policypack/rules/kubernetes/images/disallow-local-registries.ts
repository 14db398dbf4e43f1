import { defineRule } from "../../../rule";
import { everyImage, matching } from "./reference";

const local = matching("^(localhost|127\\.[0-9.]+|\\[::1\\])(:[0-9]+)?/");

export const disallowLocalRegistries = defineRule({
  id: "disallow-local-registries",
  title: "No images from the node's own address",
  rationale:
    "Container runtimes talk to a registry on localhost without TLS, and whatever listens there answers: a pod on the " +
    "host's network, or a process of anybody with a shell, supplies the image.",
  remediation: "Push the image to a registry with a name and a certificate, and name it there.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
  on: "pods",
  polarity: "forbid",
  validations: everyImage(
    (image) => `!${local(image)}`,
    "The image is from a registry on the node itself.",
  ),
  printable: ["image"],
});
