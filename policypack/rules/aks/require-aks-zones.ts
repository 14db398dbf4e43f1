import { defineCloudRule } from "../../rule";
import { poolRequirements, poolTypes, type PoolInputs } from "./pools";

export const requireAksZones = defineCloudRule<PoolInputs>({
  id: "require-aks-zones",
  title: "AKS nodes in two zones or more",
  rationale:
    "Nodes in one zone are gone with it, admission control among what ran there, and where nothing is said nobody knows the zone.",
  remediation: 'Set availabilityZones to ["1", "2", "3"].',
  severity: "medium",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  environments: ["production"],
  on: poolTypes,
  requirements: poolRequirements(
    "availabilityZones",
    "two zones or more",
    ({ availabilityZones }) => (availabilityZones ?? []).length >= 2,
  ),
});
