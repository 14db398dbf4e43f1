import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

const topic = "projects/example-data/topics/blue-notifications";

export const requireGkeUpgradeNotificationsExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-upgrade-notifications",
  good: {
    "the events that matter": compliantCluster,
    "every event": {
      ...compliantCluster,
      notificationConfig: { pubsub: { enabled: true, topic } },
    },
  },
  bad: {
    none: {
      inputs: { ...compliantCluster, notificationConfig: undefined },
      at: "notificationConfig.pubsub.enabled",
    },
    "upgrades that happened alone": {
      inputs: {
        ...compliantCluster,
        notificationConfig: {
          pubsub: { enabled: true, topic, filter: { eventTypes: ["UPGRADE_EVENT"] } },
        },
      },
      at: "notificationConfig.pubsub.filter",
    },
  },
};
