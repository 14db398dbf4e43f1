import { defineCloudRule } from "../../rule";
import type { RepositoryInputs } from "./inputs";

export const requireGcpRegistryImmutableTags = defineCloudRule<RepositoryInputs>({
  id: "require-gcp-registry-immutable-tags",
  title: "Tags of images that stay",
  rationale:
    "Who can push can otherwise put another image behind a tag that clusters already trust.",
  remediation: "Set dockerConfig.immutableTags to true.",
  severity: "medium",
  controls: ["soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
  on: ["gcp:artifactregistry/repository:Repository"],
  appliesTo: ({ format, mode }) =>
    format === "DOCKER" && (mode === undefined || mode === "STANDARD_REPOSITORY"),
  requirements: [
    {
      property: "dockerConfig.immutableTags",
      wanted: "true",
      holds: ({ dockerConfig }) => dockerConfig?.immutableTags === true,
    },
  ],
});
