import type { CloudSetExamples } from "../../../examples";
import { unknownString } from "../../../unknown";
import { diagnosticSetting, lock, program } from "./program";

const { group, cluster, denial, network } = program;
const logs = diagnosticSetting("logs", "cluster");
const flows = {
  type: "azure-native:network:FlowLog",
  name: "flows",
  inputs: {
    resourceGroupName: "NetworkWatcherRG",
    networkWatcherName: "NetworkWatcher_germanywestcentral",
    targetResourceId: unknownString,
    storageId: unknownString,
  },
  from: { targetResourceId: ["network"] },
};

export const requireAksDeletionGuardExamples: CloudSetExamples = {
  rule: "require-aks-deletion-guard",
  good: {
    "a policy on its group": [group, cluster, denial, logs],
    "a lock on it": [group, cluster, lock("ByScope", "scope", "cluster"), logs],
    "a lock on its group": [group, cluster, lock("ByScope", "scope", "group"), logs],
    "a lock at the resource": [
      ...[group, cluster, logs],
      lock("AtResourceLevel", "resourceName", "cluster"),
    ],
    "a lock at its group": [
      ...[group, cluster, logs],
      lock("AtResourceGroupLevel", "resourceGroupName", "group"),
    ],
  },
  bad: {
    nothing: { resources: [group, cluster, logs], of: "cluster", at: "id" },
    "a lock on something else": {
      resources: [...[group, cluster, logs, network, flows], lock("ByScope", "scope", "network")],
      of: "cluster",
      at: "id",
    },
  },
};
