import { createSubscriptionTrails, type SubscriptionTrail } from "./aks/subscription-trail";
import { createAccountTrails, type AccountTrail } from "./eks/account-trail";
import { createProjectTrails, type ProjectTrail } from "./gke/project-trail";
import type { Settings } from "./settings/schema";

/** What is logged and watched beside the clusters, once for each account, project and subscription that they are in. */
export interface Trails {
  readonly accounts: ReadonlyMap<string, AccountTrail>;
  readonly projects: ReadonlyMap<string, ProjectTrail>;
  readonly subscriptions: ReadonlyMap<string, SubscriptionTrail>;
}

export function createTrails(settings: Settings): Trails {
  const { clusters } = settings;
  return {
    accounts: createAccountTrails(
      clusters.filter((cluster) => cluster.cloud === "aws"),
      settings,
    ),
    projects: createProjectTrails(
      clusters.filter((cluster) => cluster.cloud === "gcp"),
      settings,
    ),
    subscriptions: createSubscriptionTrails(
      clusters.filter((cluster) => cluster.cloud === "azure"),
    ),
  };
}
