import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksVersion = defineCloudRule<ClusterInputs>({
  id: "require-eks-version",
  title: "EKS clusters that name their Kubernetes version",
  rationale:
    "A cluster that names none gets whatever is newest on the day it is made, and stays there for ever.",
  remediation: 'Set version to a minor version of Kubernetes, such as "1.36".',
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "version",
      wanted: "a minor version of Kubernetes",
      holds: ({ version }) => /^1\.[0-9]+$/.test(version ?? ""),
    },
  ],
});
