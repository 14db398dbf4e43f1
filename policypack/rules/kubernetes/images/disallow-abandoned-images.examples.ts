import type { KubernetesExamples } from "../../../examples";
import { badImage, inEveryPlace, mounting, pinned, running } from "./image-examples";

export const examples: KubernetesExamples = {
  rule: "disallow-abandoned-images",
  good: {
    "the registry that took its place": running(pinned("registry.k8s.io/pause:3.10.1")),
    "another image whose name ends alike": running(
      pinned("registry.example.com/my-ingress-nginx/controller:1.0.0"),
    ),
    "a volume whose name ends alike": mounting({
      reference: pinned("registry.example.com/my-ingress-nginx/controller:1.0.0"),
    }),
    "a volume from a living registry": mounting({ reference: pinned("registry.k8s.io/model:7") }),
  },
  bad: {
    ...inEveryPlace("an image from a frozen registry", pinned("k8s.gcr.io/pause:3.9")),
    "a controller that was retired": badImage(
      pinned("registry.k8s.io/ingress-nginx/controller:v1.15.0"),
    ),
    "a copy of one": badImage(pinned("registry.example.com/bitnamilegacy/redis:8.2.1")),
  },
};
