import type { CloudSetExamples } from "../../../examples";
import { compliantLogGroup } from "../compliant";
import { cluster, resource, without } from "./program";

export const requireEksLogGroupExamples: CloudSetExamples = {
  rule: "require-eks-log-group",
  good: {
    "a group that is there before the cluster": cluster,
  },
  bad: {
    "no group": { resources: without(cluster, "logs"), of: "blue", at: "enabledClusterLogTypes" },
    "the group of another cluster": {
      resources: [
        ...without(cluster, "logs"),
        resource("aws:cloudwatch/logGroup:LogGroup", "logs", {
          ...compliantLogGroup,
          name: "/aws/eks/green/cluster",
        }),
      ],
      of: "blue",
      at: "enabledClusterLogTypes",
    },
  },
};
