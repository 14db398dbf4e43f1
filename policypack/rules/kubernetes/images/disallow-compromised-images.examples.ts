import type { KubernetesExamples } from "../../../examples";
import { compromisedImages } from "./compromised-images";
import { badImage, badVolume, inEveryPlace, mounting, pinned, running } from "./image-examples";

const registry = "registry.example.com/mirror";
const [debian] = compromisedImages;
const digest = `sha256:${debian?.digests[0] ?? ""}`;

export const examples: KubernetesExamples = {
  rule: "disallow-compromised-images",
  good: {
    "another release of the image": running(pinned(`${registry}/debian:trixie-20250811`)),
    "another image with that tag": running(pinned(`${registry}/my-debian:sid-20240311`)),
    "a tag that only begins alike": running(pinned(`${registry}/aquasec/trivy:0.69.40`)),
    "a volume that is another image with that tag": mounting({
      reference: pinned(`${registry}/my-debian:sid-20240311`),
    }),
    "a volume that is another release": mounting({
      reference: pinned(`${registry}/aquasec/trivy:0.74.0`),
    }),
  },
  bad: {
    ...inEveryPlace("an image with a known backdoor", pinned(`${registry}/debian:sid-20240311`)),
    "by its tag alone": badImage(`${registry}/aquasec/trivy:0.69.4`, ["require-image-digest"]),
    "from the registry that withdrew it": badImage("debian:trixie-20240311-slim", [
      "require-image-digest",
      "restrict-image-registries",
    ]),
    "by its digest, under another name": badImage(`${registry}/base:12@${digest}`),
    "a volume from the registry that withdrew it": badVolume("debian:trixie-20240311-slim", [
      "require-image-digest",
      "restrict-image-registries",
    ]),
    "a volume, by its digest": badVolume(`${registry}/base:12@${digest}`),
  },
};
