import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksSecretsEncryption = defineCloudRule<ClusterInputs>({
  id: "require-eks-secrets-encryption",
  title: "Kubernetes Secrets encrypted with a customer-managed key",
  rationale:
    "Whoever gets hold of etcd or a backup of it reads every Secret; a key of your own can be withdrawn and its use is logged.",
  remediation:
    'Set encryptionConfig.provider.keyArn to a KMS key of yours and encryptionConfig.resources to ["secrets"].',
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.3.1",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "encryptionConfig.provider.keyArn",
      wanted: "a KMS key",
      // Presence: at the first preview the key is not there yet.
      holds: ({ encryptionConfig }) =>
        encryptionConfig !== undefined && Object.hasOwn(encryptionConfig.provider, "keyArn"),
    },
    {
      property: "encryptionConfig.resources",
      wanted: '["secrets"]',
      // Where there is no encryption at all, the key says so.
      holds: ({ encryptionConfig }) =>
        encryptionConfig === undefined || encryptionConfig.resources.includes("secrets"),
    },
  ],
});
