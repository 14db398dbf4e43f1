import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const events = ["SECURITY_BULLETIN_EVENT", "UPGRADE_AVAILABLE_EVENT"];

export const requireGkeUpgradeNotifications = defineCloudRule<ClusterInputs>({
  id: "require-gke-upgrade-notifications",
  title: "Upgrades and security bulletins announced",
  rationale:
    "An upgrade that nobody expects is an outage that nobody understands, and a bulletin that nobody reads is a hole that stays.",
  remediation:
    "Set notificationConfig.pubsub to enabled with a topic, and leave SECURITY_BULLETIN_EVENT and UPGRADE_AVAILABLE_EVENT in its filter.",
  severity: "low",
  controls: ["nsa-cisa-1.2/upgrading", "iso-27001-2022/A.8.8"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "notificationConfig.pubsub.enabled",
      wanted: "true",
      holds: ({ notificationConfig }) => notificationConfig?.pubsub.enabled === true,
    },
    {
      property: "notificationConfig.pubsub.filter",
      wanted: "SECURITY_BULLETIN_EVENT and UPGRADE_AVAILABLE_EVENT among the events",
      holds: ({ notificationConfig }) => {
        const filter = notificationConfig?.pubsub.filter;
        return !filter || allHold(events, (event) => filter.eventTypes.includes(event));
      },
    },
  ],
});
