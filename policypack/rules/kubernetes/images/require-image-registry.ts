import { defineRule } from "../../../rule";
import { everyImage, withRegistry } from "./reference";

export const requireImageRegistry = defineRule({
  id: "require-image-registry",
  title: "Images named with their registry",
  rationale:
    "Where a short name such as `team/app` is pulled from is up to the node: its container runtime fills in Docker Hub " +
    "or a search list, and whoever registers the name in the registry that is asked first supplies the code.",
  remediation:
    "Begin the name with the registry: `registry.example.com/team/app:1.4.2`, or `docker.io/library/nginx:1.29.3`.",
  severity: "low",
  controls: ["nsa-cisa-1.2/upgrading"],
  on: "pods",
  polarity: "require",
  validations: everyImage(withRegistry, "The image's name does not say which registry it is in."),
  printable: ["image"],
});
