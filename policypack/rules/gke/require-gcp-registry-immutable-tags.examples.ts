import type { CloudExamples } from "../../examples";
import { compliantRepository, without } from "./compliant";
import type { RepositoryInputs } from "./inputs";

export const requireGcpRegistryImmutableTagsExamples: CloudExamples<RepositoryInputs> = {
  rule: "require-gcp-registry-immutable-tags",
  good: {
    immutable: compliantRepository,
    "a repository of packages": { ...without(compliantRepository, "dockerConfig"), format: "NPM" },
    "a mirror of another registry": {
      ...without(compliantRepository, "dockerConfig"),
      mode: "REMOTE_REPOSITORY",
    },
  },
  bad: {
    "left to the default": {
      inputs: without(compliantRepository, "dockerConfig"),
      at: "dockerConfig.immutableTags",
    },
  },
};
