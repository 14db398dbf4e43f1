import { defineCloudSetRule } from "../../../rule";

const flowLogs = "azure-native:network:FlowLog";
const subnets = "azure-native:network:Subnet";

export const requireAzureNetworkFlowLog = defineCloudSetRule({
  id: "require-azure-network-flow-log",
  title: "A flow log for every virtual network",
  rationale:
    "Without one nothing says afterwards who talked to whom: neither how an intruder came in nor what went out.",
  remediation:
    "Make a FlowLog whose targetResourceId is the id of the network or, one for each, of its subnets.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["azure-native:network:VirtualNetwork"],
  reads: [flowLogs, subnets],
  requirements: [
    {
      property: "id",
      wanted: "the targetResourceId of a flow log",
      holds: (network, set) => {
        if (set.referring(network, flowLogs, "targetResourceId").length > 0) return true;
        const within = set.referring(network, subnets, "virtualNetworkName");
        return (
          within.length > 0 &&
          within.every((subnet) => set.referring(subnet, flowLogs, "targetResourceId").length > 0)
        );
      },
    },
  ],
});
