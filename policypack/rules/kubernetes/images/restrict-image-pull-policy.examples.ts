import type { KubernetesExamples, Manifest } from "../../../examples";
import { inEachSort, pod } from "../compliant";
import { mounting, pinned } from "./image-examples";

const tagged = "registry.example.com/app:1.4.2";
const byTag = ["require-image-digest"];
const byLatest = ["require-image-digest", "require-image-tag"];

function running(image: string, imagePullPolicy?: string): Manifest {
  return pod((p) => {
    Object.assign(p.spec.containers[0], { image, imagePullPolicy });
  });
}

export const examples: KubernetesExamples = {
  rule: "restrict-image-pull-policy",
  good: {
    "a digest is the same image wherever it is from": running(pinned(tagged), "IfNotPresent"),
    "a digest, and nothing said": running(pinned(tagged)),
    "a volume with a digest": mounting({
      reference: pinned(tagged),
      pullPolicy: "IfNotPresent",
    }),
  },
  bad: {
    ...inEachSort("never pulls", "imagePullPolicy", (container) => {
      container["imagePullPolicy"] = "Never";
    }),
    ...inEachSort(
      "runs a tag that is pulled once",
      "imagePullPolicy",
      (container) => {
        Object.assign(container, { image: tagged, imagePullPolicy: "IfNotPresent" });
      },
      byTag,
    ),
    "a tag, and nothing said, which is once": {
      object: running(tagged),
      at: "spec.containers[0].imagePullPolicy",
      alsoBreaks: byTag,
    },
    "latest, pulled once": {
      object: running("registry.example.com/app:latest", "IfNotPresent"),
      at: "spec.containers[0].imagePullPolicy",
      alsoBreaks: byLatest,
    },
    "a volume that is never pulled": {
      object: mounting({ reference: pinned(tagged), pullPolicy: "Never" }),
      at: "spec.volumes",
    },
    "a volume that is pulled once by its tag": {
      object: mounting({ reference: tagged, pullPolicy: "IfNotPresent" }),
      at: "spec.volumes",
      alsoBreaks: byTag,
    },
  },
};
