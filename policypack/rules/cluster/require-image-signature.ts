import { defineClusterRule } from "../../rule";

export const requireImageSignature = defineClusterRule({
  id: "require-image-signature",
  title: "Images that are signed by whom we trust",
  rationale:
    "Whoever can push to a registry, or stand between it and a node, decides what runs. A signature says that the image " +
    "came out of our own pipeline, whatever happened to the registry since.",
  remediation:
    "Sign the image where it is built (`cosign sign`), by an identity or a key that the stack names in " +
    "`palisade:policies.signatures`.",
  severity: "high",
  controls: [
    "cis-gke-1.9.0/5.1.4",
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC6.8",
    "iso-27001-2022/A.8.19",
  ],
  on: "pods",
  unknownElsewhere:
    "The signature is in the registry and in a public log, and only admission asks them: the verdict elsewhere is unknown.",
});
