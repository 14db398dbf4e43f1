import { defineRule } from "../../../rule";
import { everyImage, matching } from "./reference";
import type { ImageCondition } from "./reference";

/** Begins with a registry. Without one, a runtime takes Docker Hub or a search list of its own. */
const namesRegistry = matching("^[^/.:A-Z]*[.:A-Z][^/]*/");

const isDockerHub = matching(
  "^((index\\.|registry-1\\.)?docker\\.io|registry\\.hub\\.docker\\.com)/",
);

const isAllowed: ImageCondition = (image) =>
  'variables.registries.exists(registry, registry == "*" ' +
  `? ${namesRegistry(image)} && !${isDockerHub(image)} ` +
  `: ${image}.startsWith(registry + "/"))`;

export const restrictImageRegistries = defineRule({
  id: "restrict-image-registries",
  title: "Images from allowed registries, named in full",
  rationale:
    "What runs is decided by who may push. Where anybody opens an account, a misspelt name is somebody else's image; and " +
    "for a name without a registry, each node decides by itself where to look.",
  remediation:
    "Begin the name with the registry, as in `docker.io/library/nginx:1.29.3`. Copy the image to a registry of yours, or " +
    "allow the one it is in by the rule's parameter `registries`.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/5.1.4",
    "cis-gke-1.9.0/5.1.4",
    "cis-aks-1.8.0/5.1.4",
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC6.8",
    "iso-27001-2022/A.8.19",
  ],
  on: "pods",
  polarity: "require",
  parameters: {
    registries: {
      description:
        "Registries, or paths in one, that images may come from; * is every registry but Docker Hub",
      form: /^(\*|([a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?|[a-z0-9-]+:[0-9]+)(\/[a-z0-9._-]+)*)$/,
      example: "registry.example.com/team-a",
      // Nobody's registries can be guessed. Docker Hub is where images come from by accident, and in it only Docker
      // itself publishes under `library`.
      values: ["*", "docker.io/library"],
    },
  },
  validations: everyImage(isAllowed, "The image is not from an allowed registry."),
  printable: ["image"],
});
