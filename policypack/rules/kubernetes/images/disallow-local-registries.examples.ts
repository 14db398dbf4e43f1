import type { KubernetesExamples } from "../../../examples";
import { badImage, badVolume, inEveryPlace, mounting, pinned, running } from "./image-examples";

export const examples: KubernetesExamples = {
  rule: "disallow-local-registries",
  good: {
    "a registry with a name": running(pinned("registry.example.com:5000/app:1.4.2")),
    "a registry whose name begins alike": running(pinned("localhost.example.com/app:1.4.2")),
    "a repository of that name": running(pinned("registry.example.com/localhost/app:1.4.2")),
    "a volume from a registry with a name": mounting({
      reference: pinned("registry.example.com/model:7"),
    }),
  },
  bad: {
    ...inEveryPlace("an image from localhost", pinned("localhost:5000/app:1.4.2")),
    "localhost without a port": badImage(pinned("localhost/app:1.4.2"), [
      "restrict-image-registries",
    ]),
    "an address of the node itself": badImage(pinned("127.0.0.1:5000/app:1.4.2")),
    "its address in IPv6": badImage(pinned("[::1]:5000/app:1.4.2")),
    "a volume from an address of the node itself": badVolume(pinned("127.0.0.1/model:7")),
    "a volume from its address in IPv6": badVolume(pinned("[::1]/model:7")),
  },
};
