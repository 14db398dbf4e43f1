import { defineCloudRule } from "../../rule";
import type { KeyVersionInputs } from "./inputs";

export const disallowGcpKeyDestruction = defineCloudRule<KeyVersionInputs>({
  id: "disallow-gcp-key-destruction",
  title: "No version of a key about to be destroyed",
  rationale:
    "What was encrypted with the version cannot be read once it is gone, and a cluster whose key is disabled stops.",
  remediation:
    "Leave state out or set it to ENABLED; rotate instead, and destroy a version by hand once nothing uses it.",
  severity: "critical",
  controls: ["soc2-2017/A1.2", "soc2-2017/CC6.1", "iso-27001-2022/A.8.24"],
  on: ["gcp:kms/cryptoKeyVersion:CryptoKeyVersion"],
  requirements: [
    {
      property: "state",
      wanted: "ENABLED",
      holds: ({ state }) => state === undefined || state === "ENABLED",
    },
  ],
});
