import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksDiskEncryptionSet = defineCloudRule<ClusterInputs>({
  id: "require-aks-disk-encryption-set",
  title: "AKS disks encrypted with a key of your own",
  rationale:
    "The disks of nodes and volumes hold what workloads write; only with your own key can you take the access away.",
  remediation: "Set diskEncryptionSetID when the cluster is made; it cannot be set later.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "diskEncryptionSetID",
      wanted: "the id of a disk encryption set",
      holds: (inputs) => Object.hasOwn(inputs, "diskEncryptionSetID"),
    },
  ],
});
