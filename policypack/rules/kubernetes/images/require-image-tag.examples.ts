import type { KubernetesExamples } from "../../../examples";
import { exampleDigest } from "../compliant";
import { badImage, badVolume, inEveryPlace, mounting, pinned, running } from "./image-examples";

const registry = "registry.example.com:5000/web";
/** Without a digest, which a name without a tag does not have either. */
const undigested = ["require-image-digest"];

export const examples: KubernetesExamples = {
  rule: "require-image-tag",
  good: {
    "a tag and a digest": running(pinned(`${registry}/nginx:1.29.3`)),
    "a digest": running(pinned(`${registry}/nginx`)),
    "a digest decides, whatever the tag says": running(pinned(`${registry}/nginx:latest`)),
    "a registry that is an address": running(pinned("[2001:db8::1]:5000/nginx:1.29.3")),
    "a name with every separator": running(pinned(`${registry}/a.b_c__d---e/nginx:v1_2-RC.3`)),
    "a volume with a tag and a digest": mounting({ reference: pinned(`${registry}/model:7`) }),
  },
  bad: {
    ...inEveryPlace("an image without a tag", `${registry}/nginx`, undigested),
    "the tag latest": badImage(`${registry}/nginx:latest`, undigested),
    "the tag latest of a volume": badVolume(`${registry}/model:latest`, undigested),
    "a port is no tag": badImage("registry.example.com:5000/nginx", undigested),
    "an empty tag": badImage(`${registry}/nginx:`, undigested),
    "a tag that is too long": badImage(`${registry}/nginx:1${"0".repeat(128)}`, undigested),
    "a digest that is cut short": badImage(`${registry}/nginx@sha256:0123`, undigested),
    "a digest of something else": badImage(`${registry}/nginx@md5:0123`, undigested),
    "capitals in the name": {
      object: running(pinned(`${registry}/Nginx:1.29.3`)),
      at: "spec.containers[0].image",
    },
    "nothing before the digest": badImage(`@${exampleDigest}`, ["restrict-image-registries"]),
    "space around it": badImage(` ${registry}/nginx:1.29.3`, undigested),
    "no image in a container": badImage("", [...undigested, "restrict-image-registries"]),
    "no image in a volume": {
      object: mounting({ pullPolicy: "Always" }),
      at: "spec.volumes",
      alsoBreaks: ["require-image-digest", "restrict-image-registries"],
    },
  },
};
