import type { ManagedCluster } from "./components/cluster";
import { readSettings } from "./components/config";
import { createCluster } from "./components/create-cluster";
import { Governance } from "./components/governance/governance";
import { setPace } from "./components/pace";
import { rollUp } from "./components/posture/roll-up";
import { createTrails } from "./components/trails";

const { settings, kubeconfigs } = readSettings();
const made = makeClusters();

/** What the stack made, by cluster name. */
export const clusters = made.then((all) =>
  Object.fromEntries(all.map(({ name, cloud, cisBenchmark }) => [name, { cloud, cisBenchmark }])),
);

/** What guards each cluster, by cluster name: control, wanted and actual value, verdict, and what stands in its place. */
export const posture = made.then((all) =>
  Object.fromEntries(all.map(({ name, posture }) => [name, posture])),
);

/** The same by framework (CIS, SOC 2, ISO 27001, PCI DSS, HIPAA, GDPR): each control with the verdict of its evidence. */
export const frameworks = made.then((all) =>
  Object.fromEntries(all.map(({ name, posture }) => [name, posture.apply(rollUp)])),
);

async function makeClusters(): Promise<readonly ManagedCluster[]> {
  const pace = setPace();
  const trails = createTrails(settings);
  const all: ManagedCluster[] = [];
  for (const each of settings.clusters) {
    const cluster = createCluster(each, settings, kubeconfigs, trails);
    new Governance(cluster.name, { cluster, settings });
    all.push(cluster);
    await pace.room();
  }
  return all;
}
