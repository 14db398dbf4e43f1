import { readSettings } from "./components/config";
import { createCluster } from "./components/create-cluster";
import { Governance } from "./components/governance/governance";
import { createTrails } from "./components/trails";

const { settings, kubeconfigs } = readSettings();

const trails = createTrails(settings);

const managedClusters = settings.clusters.map((cluster) =>
  createCluster(cluster, settings, kubeconfigs, trails),
);

for (const cluster of managedClusters) {
  new Governance(cluster.name, { cluster, settings });
}

/** What the stack made, by cluster name. */
export const clusters = Object.fromEntries(
  managedClusters.map(({ name, cloud, cisBenchmark }) => [name, { cloud, cisBenchmark }]),
);

/** What guards each cluster, by cluster name: control, wanted and actual value, verdict, and what stands in its place. */
export const posture = Object.fromEntries(
  managedClusters.map(({ name, posture }) => [name, posture]),
);
