import { celList } from "../../../expression";
import { defineRule } from "../../../rule";
import { abandonedImages } from "./abandoned-images";
import { everyImage } from "./reference";

export const disallowAbandonedImages = defineRule({
  id: "disallow-abandoned-images",
  title: "No images that nobody repairs",
  rationale:
    "The registry k8s.gcr.io, Ingress NGINX, the Kubernetes Dashboard, Helm 2's Tiller, Bitnami's legacy images and " +
    "Kubebuilder's proxy get no updates. The next hole in one of them, or in a library of theirs, stays open.",
  remediation:
    "Move to what took its place: registry.k8s.io, Gateway API, Headlamp, Helm 3, or an image that somebody builds anew.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: "pods",
  polarity: "forbid",
  variables: {
    abandoned: celList(abandonedImages.flatMap(({ names }) => names.map((name) => `/${name}`))),
  },
  validations: everyImage(
    (image) => `!variables.abandoned.exists(name, ("/" + ${image}).contains(name))`,
    "The image is no longer maintained.",
  ),
  printable: ["image"],
});
