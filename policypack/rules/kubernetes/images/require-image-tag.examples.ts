import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

function running(image: string) {
  return pod((p) => {
    p.spec.containers[0].image = image;
  });
}

function unnamed(image: string) {
  return { object: running(image), at: "spec.containers[0].image" };
}

export const examples: KubernetesExamples = {
  rule: "require-image-tag",
  good: {
    "a tag": running("nginx:1.29.3"),
    "a tag, from a registry with a port": running("registry.example.com:5000/web/nginx:1.29.3"),
    "a digest": running(`nginx@${digest}`),
    "a tag and a digest": running(`registry.example.com/nginx:1.29.3@${digest}`),
    "a digest decides, whatever the tag says": running(`nginx:latest@${digest}`),
  },
  bad: {
    "no tag": unnamed("nginx"),
    "no tag, from a registry with a port": unnamed("registry.example.com:5000/web/nginx"),
    "the tag latest": unnamed("nginx:latest"),
    "a digest that is cut short": unnamed("nginx@sha256:0123"),
    "an init container": {
      object: pod((p) => {
        p.spec.initContainers[0].image = "busybox";
      }),
      at: "spec.initContainers[0].image",
    },
  },
};
