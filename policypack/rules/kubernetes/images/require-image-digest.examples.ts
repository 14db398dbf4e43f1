import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";
import { inEveryPlace, mounting, pinned } from "./image-examples";

export const examples: KubernetesExamples = {
  rule: "require-image-digest",
  good: {
    "a digest behind the tag": pod(),
    "a volume with a digest": mounting({ reference: pinned("registry.example.com/model") }),
  },
  bad: {
    ...inEveryPlace("an image with a tag alone", "registry.example.com/app:1.4.2", [
      "restrict-image-pull-policy",
    ]),
    "a digest that is not at the end": {
      object: mounting({ reference: pinned("registry.example.com/app:1.4.2").concat("0") }),
      at: "spec.volumes",
      alsoBreaks: ["require-image-tag", "restrict-image-pull-policy"],
    },
  },
};
