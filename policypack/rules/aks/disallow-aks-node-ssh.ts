import { defineCloudRule } from "../../rule";
import { poolRequirements, type PoolInputs, poolTypes } from "./pools";

export const disallowAksNodeSsh = defineCloudRule<PoolInputs>({
  id: "disallow-aks-node-ssh",
  title: "No SSH into AKS nodes",
  rationale:
    "A key for the nodes is root on all of them, and no cluster role or audit log knows of it.",
  remediation: 'Set securityProfile.sshAccess to "Disabled" on each pool.',
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.5",
    "pci-dss-4.0.1/8.2.2",
    "hipaa/164.312.d",
  ],
  on: poolTypes,
  requirements: poolRequirements(
    "securityProfile.sshAccess",
    '"Disabled"',
    (pool) => pool.securityProfile?.sshAccess === "Disabled",
  ),
});
