import type { KubernetesExamples } from "../../../examples";
import { badImage, badVolume, inEveryPlace, mounting, pinned, running } from "./image-examples";

const registry = "registry.example.com";

export const examples: KubernetesExamples = {
  rule: "disallow-malicious-images",
  good: {
    "an image of somebody else's": running(pinned(`${registry}/team-a/nginx:1.29.3`)),
    "an account whose name ends alike": running(pinned(`${registry}/not-azurenql/app:1.4.2`)),
    "a volume from an account whose name ends alike": mounting({
      reference: pinned(`${registry}/not-azurenql/app:1.4.2`),
    }),
    "a volume that is somebody else's": mounting({ reference: pinned(`${registry}/model:7`) }),
  },
  bad: {
    ...inEveryPlace("a known miner", pinned(`${registry}/mirror/kannix/monero-miner:v1`)),
    "any image of a known account": badImage(pinned("azurenql/anything:v1"), [
      "restrict-image-registries",
    ]),
    "a volume from a known account": badVolume(pinned("azurenql/anything:v1"), [
      "restrict-image-registries",
    ]),
  },
};
