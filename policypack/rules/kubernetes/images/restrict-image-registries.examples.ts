import type { KubernetesExamples } from "../../../examples";
import { badImage, badVolume, inEveryPlace, mounting, pinned, running } from "./image-examples";

export const examples: KubernetesExamples = {
  rule: "restrict-image-registries",
  good: {
    "a registry that is not Docker Hub": running(pinned("registry.example.com/app:1.4.2")),
    "a registry with a port and no dot": running(pinned("registry:5000/app:1.4.2")),
    "a registry in capitals": running(pinned("REGISTRY/app:1.4.2")),
    "an image that Docker itself publishes": running(pinned("docker.io/library/nginx:1.29.3")),
    "a copy of somebody's image from Docker Hub": running(
      pinned("registry.example.com/docker.io/team/app:1.4.2"),
    ),
    "a volume from a registry": mounting({ reference: pinned("registry.example.com/model:7") }),
    "a volume that Docker itself publishes": mounting({
      reference: pinned("docker.io/library/nginx:1.29.3"),
    }),
  },
  bad: {
    ...inEveryPlace("an image from Docker Hub", pinned("docker.io/team/app:1.4.2")),
    "no registry": badImage(pinned("nginx:1.29.3")),
    "an account, which is no registry": badImage(pinned("team/app:1.4.2")),
    "a dot behind the first slash": badImage(pinned("team/app.v2/app:1.4.2")),
    "a volume without a registry": badVolume(pinned("model:7")),
    "a volume whose path only begins like an allowed one": badVolume(
      pinned("docker.io/librarys/app:1"),
    ),
    "a path that only begins like an allowed one": badImage(pinned("docker.io/librarys/app:1")),
    "Docker Hub under its old name": badImage(pinned("index.docker.io/team/app:1.4.2")),
    "Docker Hub by the address of its registry": badImage(
      pinned("registry-1.docker.io/team/app:1.4.2"),
    ),
    "Docker Hub by the address of its site": badImage(
      pinned("registry.hub.docker.com/team/app:1.4.2"),
    ),
  },
};
