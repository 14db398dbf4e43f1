import type * as pulumi from "@pulumi/pulumi";
import { AksCluster } from "./aks/aks-cluster";
import type { ManagedCluster } from "./cluster";
import { EksCluster } from "./eks/eks-cluster";
import { ExistingCluster } from "./existing/existing-cluster";
import { GkeCluster } from "./gke/gke-cluster";
import type { ClusterSettings, Settings } from "./settings/schema";
import type { Trails } from "./trails";

/** Makes the cluster that its settings describe; the component has the cluster's own name. */
export function createCluster(
  settings: ClusterSettings,
  stack: Pick<Settings, "environment" | "decommission">,
  kubeconfigs: ReadonlyMap<string, pulumi.Output<string>>,
  trails: Trails,
): ManagedCluster {
  const { environment, decommission } = stack;
  switch (settings.cloud) {
    case "aws":
      return new EksCluster(settings.name, {
        settings,
        environment,
        decommission,
        trail: trails.accounts.get(settings.accountId),
      });
    case "gcp":
      return new GkeCluster(settings.name, {
        settings,
        environment,
        decommission,
        trail: trails.projects.get(settings.project),
      });
    case "azure":
      return new AksCluster(settings.name, {
        settings,
        environment,
        decommission,
        trail: trails.subscriptions.get(settings.subscriptionId),
      });
    case "existing": {
      const kubeconfig = kubeconfigs.get(settings.name);
      if (!kubeconfig) {
        throw new Error(`No kubeconfig was read for the existing cluster ${settings.name}`);
      }
      return new ExistingCluster(settings.name, { settings, kubeconfig });
    }
  }
}
