import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";
import { badImage, inEveryPlace, mounting, pinned } from "./image-examples";

export const examples: KubernetesExamples = {
  rule: "require-image-digest",
  good: {
    "a digest behind the tag": pod(),
    "a volume with a digest": mounting({ reference: pinned("registry.example.com/model") }),
  },
  bad: {
    ...inEveryPlace("an image with a tag alone", "registry.example.com/app:1.4.2"),
    "a digest that is too long": badImage(`${pinned("registry.example.com/app:1.4.2")}0`, [
      "require-image-tag",
    ]),
  },
};
