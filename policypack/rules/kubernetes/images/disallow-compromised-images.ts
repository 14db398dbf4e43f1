import { celList } from "../../../expression";
import { defineRule } from "../../../rule";
import { compromisedImages } from "./compromised-images";
import { everyImage } from "./reference";

const tags = compromisedImages.flatMap((image) =>
  image.tags.map((tag) => `/${image.repository}:${tag}`),
);
const digests = new Set(
  compromisedImages.flatMap((image) => image.digests.map((digest) => `@sha256:${digest}`)),
);

export const disallowCompromisedImages = defineRule({
  id: "disallow-compromised-images",
  title: "No releases that an attacker made",
  rationale:
    "Releases of honest images were made by attackers and withdrawn, but live on in mirrors and caches: Debian with the " +
    "backdoor of xz-utils (CVE-2024-3094), Trivy with a credential stealer (CVE-2026-33634), KICS that sends away what it " +
    "scans.",
  remediation:
    "Name a release of the image from before or after the incident, and renew every credential that the running one could " +
    "read.",
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
  variables: { tags: celList(tags), digests: celList([...digests]) },
  validations: everyImage(
    (image) =>
      // Any registry may be before the name, and a digest behind it. The list of one gives what all tags are held
      // against a name, so that it is made once.
      `["/" + ${image}.split("@")[0]].all(name, !variables.tags.exists(tag, name.endsWith(tag))) && ` +
      `!variables.digests.exists(digest, ${image}.endsWith(digest))`,
    "The image is known to be compromised.",
  ),
  printable: ["image"],
});
