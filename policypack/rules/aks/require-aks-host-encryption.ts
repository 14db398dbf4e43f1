import { defineCloudRule } from "../../rule";
import { poolRequirements, type PoolInputs, poolTypes } from "./pools";

export const requireAksHostEncryption = defineCloudRule<PoolInputs>({
  id: "require-aks-host-encryption",
  title: "AKS node caches and temporary disks encrypted on the host",
  rationale:
    "Without it the cache of each disk and the temporary disk, with what containers write there, lie on the host in clear.",
  remediation:
    "Set enableEncryptionAtHost to true on each pool; the subscription needs the feature EncryptionAtHost.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: poolTypes,
  requirements: poolRequirements(
    "enableEncryptionAtHost",
    "true",
    (pool) => pool.enableEncryptionAtHost === true,
  ),
});
