import type { KubernetesExamples } from "../../../examples";
import { badImage, inEveryPlace, mounting, pinned, running } from "./image-examples";

/** What names no registry is Docker Hub's, which is not allowed unless somebody says so. */
const fromDockerHub = ["restrict-image-registries"];

export const examples: KubernetesExamples = {
  rule: "require-image-registry",
  good: {
    "a registry": running(pinned("registry.example.com/app:1.4.2")),
    "a registry with a port and no dot": running(pinned("registry:5000/app:1.4.2")),
    "a host in capitals is one": running(pinned("REGISTRY/app:1.4.2")),
    "a volume with a registry": mounting({ reference: pinned("registry.example.com/model:7") }),
  },
  bad: {
    ...inEveryPlace("an image with nothing before its name", pinned("nginx:1.29.3"), fromDockerHub),
    "an account, which is no registry": badImage(pinned("team/app:1.4.2"), fromDockerHub),
    "a dot behind the first slash": badImage(pinned("team/app.v2/app:1.4.2"), fromDockerHub),
  },
};
