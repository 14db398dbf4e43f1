import { defineRule } from "../../../rule";
import { everyImage, fromDockerHub, withRegistry } from "./reference";

/** The name with what a runtime fills in: `nginx` is `docker.io/library/nginx`. */
function completed(image: string): string {
  return (
    `(${withRegistry(image)} ? ${image} : ` +
    `${image}.contains("/") ? "docker.io/" + ${image} : "docker.io/library/" + ${image})`
  );
}

export const restrictImageRegistries = defineRule({
  id: "restrict-image-registries",
  title: "Images from allowed registries only",
  rationale:
    "What may run is decided by who may push. In a registry where anybody opens an account a misspelt name is somebody " +
    "else's image, and Docker Hub also slows down or refuses those who pull without one.",
  remediation:
    "Copy the image to a registry of yours and name it there, or allow its registry in the rule's parameter `registries`.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/5.1.4",
    "cis-gke-1.9.0/5.1.4",
    "cis-aks-1.8.0/5.1.4",
    "nsa-cisa-1.2/upgrading",
  ],
  on: "pods",
  polarity: "require",
  parameters: {
    // Nobody's registries can be guessed. Docker Hub is the one that images come from by accident.
    registries: {
      description:
        "Registries, or paths in one, that images may come from; if none, all but Docker Hub",
      form: /^([a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?|localhost|[a-z0-9-]+:[0-9]+)(\/[a-z0-9._-]+)*$/,
      example: "registry.example.com/team-a",
      values: [],
    },
  },
  validations: everyImage(
    (image) =>
      "(variables.registries.size() == 0 " +
      `? ${withRegistry(image)} && !${fromDockerHub(image)} ` +
      `: variables.registries.exists(registry, ${completed(image)}.startsWith(registry + "/")))`,
    "The image is from a registry that is not allowed.",
  ),
  printable: ["image"],
});
