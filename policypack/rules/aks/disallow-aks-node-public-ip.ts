import { defineCloudRule } from "../../rule";
import { poolRequirements, type PoolInputs, poolTypes } from "./pools";

export const disallowAksNodePublicIp = defineCloudRule<PoolInputs>({
  id: "disallow-aks-node-public-ip",
  title: "No public addresses on AKS nodes",
  rationale:
    "A node with a public address can be reached past every load balancer and firewall, and its kubelet with it.",
  remediation:
    "Set enableNodePublicIP to false on each pool and leave nodePublicIPPrefixID out; nodes go out through a NAT gateway.",
  severity: "high",
  controls: [
    "cis-aks-1.8.0/5.4.3",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: poolTypes,
  requirements: poolRequirements(
    "enableNodePublicIP",
    "false",
    (pool) => pool.enableNodePublicIP !== true,
  ),
});
