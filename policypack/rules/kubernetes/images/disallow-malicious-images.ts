import { celList } from "../../../expression";
import { defineRule } from "../../../rule";
import { maliciousImages } from "./malicious-images";
import { everyImage } from "./reference";

export const disallowMaliciousImages = defineRule({
  id: "disallow-malicious-images",
  title: "No images that mine or attack",
  rationale:
    "Whoever gets into a cluster starts a miner or a worm from an image that they once published. Those that researchers " +
    "named are a small part, and the part that costs nothing to stop.",
  remediation:
    "Remove the workload, and find out who made it and how they got in: nobody needs this image for anything else.",
  severity: "critical",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC6.8",
    "iso-27001-2022/A.8.7",
    "pci-dss-4.0.1/5.2.1",
    "hipaa/164.308.a.5.ii.B",
  ],
  on: "pods",
  polarity: "forbid",
  variables: {
    malicious: celList(maliciousImages.flatMap(({ names }) => names.map((name) => `/${name}`))),
  },
  validations: everyImage(
    (image) => `!variables.malicious.exists(name, ("/" + ${image}).contains(name))`,
    "The image is known to be malicious.",
  ),
  printable: ["image"],
});
