import { readSettings } from "../../../../components/config";
import { createCluster } from "../../../../components/create-cluster";
import { createTrails } from "../../../../components/trails";

/** The clusters of a stack without what governs them. */
const { settings, kubeconfigs } = readSettings();
const trails = createTrails(settings);

export const posture = Object.fromEntries(
  settings.clusters.map((cluster) => {
    const made = createCluster(cluster, settings, kubeconfigs, trails);
    return [made.name, "posture" in made ? made.posture : []];
  }),
);
