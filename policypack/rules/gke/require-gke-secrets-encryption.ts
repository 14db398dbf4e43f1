import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeSecretsEncryption = defineCloudRule<ClusterInputs>({
  id: "require-gke-secrets-encryption",
  title: "Secrets encrypted with a customer-managed key",
  rationale:
    "Whoever reads a copy of etcd's disk or of its backup reads every Secret, unless a key that they do not hold is needed.",
  remediation:
    "Set databaseEncryption.state to ENCRYPTED and databaseEncryption.keyName to a Cloud KMS key.",
  severity: "high",
  controls: ["cis-gke-1.9.0/5.3.1", "nsa-cisa-1.2/pod-security"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "databaseEncryption.state",
      wanted: "ENCRYPTED",
      holds: ({ databaseEncryption }) => databaseEncryption?.state === "ENCRYPTED",
    },
    {
      property: "databaseEncryption.keyName",
      wanted: "a Cloud KMS key",
      // Presence: at the first preview the key is not there yet.
      holds: ({ databaseEncryption }) =>
        databaseEncryption?.state !== "ENCRYPTED" || Object.hasOwn(databaseEncryption, "keyName"),
    },
  ],
});
