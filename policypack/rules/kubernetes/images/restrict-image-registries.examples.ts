import type { KubernetesExamples } from "../../../examples";
import { badImage, inEveryPlace, mounting, pinned, running } from "./image-examples";

export const examples: KubernetesExamples = {
  rule: "restrict-image-registries",
  good: {
    "a registry that is not Docker Hub": running(pinned("registry.example.com/app:1.4.2")),
    "a copy of an image from Docker Hub": running(
      pinned("registry.example.com/docker.io/library/nginx:1.29.3"),
    ),
    "a volume from such a registry": mounting({
      reference: pinned("registry.example.com/model:7"),
    }),
  },
  bad: {
    ...inEveryPlace("an image from Docker Hub", pinned("docker.io/library/nginx:1.29.3")),
    "Docker Hub, because no registry is named": badImage(pinned("bitnami/kubectl:1.36.1"), [
      "require-image-registry",
    ]),
    "Docker Hub under its old name": badImage(pinned("index.docker.io/library/nginx:1.29.3")),
    "Docker Hub by the address of its registry": badImage(
      pinned("registry-1.docker.io/library/nginx:1.29.3"),
    ),
    "Docker Hub by the address of its site": badImage(
      pinned("registry.hub.docker.com/library/nginx:1.29.3"),
    ),
  },
};
