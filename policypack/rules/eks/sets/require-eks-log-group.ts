import { defineCloudSetRule } from "../../../rule";
import type { ClusterInputs } from "../inputs";

export const requireEksLogGroup = defineCloudSetRule<ClusterInputs>({
  id: "require-eks-log-group",
  title: "A log group that is there before the EKS cluster",
  rationale:
    "EKS makes the group itself where there is none: never emptied, not under your key, and left behind at the end.",
  remediation: "Make a LogGroup named /aws/eks/<name of the cluster>/cluster.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["aws:eks/cluster:Cluster"],
  reads: ["aws:cloudwatch/logGroup:LogGroup"],
  appliesTo: ({ inputs: { enabledClusterLogTypes = [] } }) => enabledClusterLogTypes.length > 0,
  requirements: [
    {
      property: "enabledClusterLogTypes",
      wanted: "written to a LogGroup named /aws/eks/<name>/cluster",
      holds: ({ inputs }, set) => {
        const { name } = inputs;
        return set
          .of("aws:cloudwatch/logGroup:LogGroup")
          .some((group) => group.inputs["name"] === `/aws/eks/${name ?? ""}/cluster`);
      },
    },
  ],
});
