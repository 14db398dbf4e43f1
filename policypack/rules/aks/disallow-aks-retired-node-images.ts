import { defineCloudRule } from "../../rule";
import { poolRequirements, poolTypes, type PoolInputs } from "./pools";

/** Images that get no more patches, or are gone (github.com/Azure/AKS, CHANGELOG, July 2026). */
const retired: ReadonlySet<string> = new Set([
  "azurelinux",
  "cblmariner",
  "mariner",
  "windows2019",
]);

export const disallowAksRetiredNodeImages = defineCloudRule<PoolInputs>({
  id: "disallow-aks-retired-node-images",
  title: "AKS nodes with an image that is patched",
  rationale:
    "Azure Linux 2 has had no patch since November 2025 and its images are gone; CBL-Mariner and Windows 2019 are still accepted names of nothing that is kept up.",
  remediation: 'Set osSKU to "AzureLinux3" or "Ubuntu2404".',
  severity: "high",
  controls: ["nsa-cisa-1.2/upgrading", "iso-27001-2022/A.8.8", "pci-dss-4.0.1/6.3.3"],
  on: poolTypes,
  requirements: poolRequirements(
    "osSKU",
    'an image that is patched, such as "AzureLinux3"',
    ({ osSKU }) => osSKU === undefined || !retired.has(osSKU.toLowerCase()),
  ),
});
