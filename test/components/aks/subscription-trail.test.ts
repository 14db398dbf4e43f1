import assert from "node:assert/strict";

import { createSubscriptionTrails } from "../../../components/aks/subscription-trail";
import type { AzureClusterSettings } from "../../../components/settings/schema";
import { only, record, type Recorded } from "../../support/recorder";
import { azureOutputs, azureSettings } from "./azure-cloud";

async function trailsOf(
  ...clusters: readonly AzureClusterSettings[]
): Promise<readonly Recorded[]> {
  const { resources } = await record(() => createSubscriptionTrails(clusters), {
    outputs: azureOutputs,
  });
  return resources;
}

const trailType = "palisade:azure:SubscriptionTrail";
const other = "00000000-0000-4000-8000-000000000009";

describe("what is logged and watched in a subscription", () => {
  it("is there once for all clusters in it, and kept as long as the one that asks for most", async () => {
    const resources = await trailsOf(
      azureSettings({ auditLogRetentionDays: 90 }),
      azureSettings({ name: "south", auditLogRetentionDays: 365 }),
    );
    assert.equal(only(resources, trailType).name, azureSettings().subscriptionId);
    const { inputs } = only(resources, "azure-native:operationalinsights:Workspace");
    assert.equal(inputs["retentionInDays"], 365);
  });

  it("is there for each subscription that does not say that somebody else keeps it", async () => {
    const resources = await trailsOf(
      azureSettings(),
      azureSettings({ name: "south", subscriptionId: other }),
      azureSettings({
        name: "west",
        subscriptionId: "00000000-0000-4000-8000-000000000008",
        subscriptionTrail: "existing",
      }),
    );
    assert.deepEqual(
      resources.filter(({ type }) => type === trailType).map(({ name }) => name),
      [azureSettings().subscriptionId, other],
    );
  });

  it("exports the whole Activity log", async () => {
    const { inputs } = only(
      await trailsOf(azureSettings()),
      "azure-native:monitor:DiagnosticSetting",
    );
    assert.equal(inputs["resourceUri"], `/subscriptions/${azureSettings().subscriptionId}`);
    const categories = ["Administrative", "Security", "ServiceHealth", "Alert"];
    assert.deepEqual(
      inputs["logs"],
      [...categories, "Recommendation", "Policy", "Autoscale", "ResourceHealth"].map(
        (category) => ({
          category,
          enabled: true,
        }),
      ),
    );
  });

  it("switches on the plans of Defender that watch what a cluster stands on, and leaves them on", async () => {
    const plans = (await trailsOf(azureSettings())).filter(({ type }) => type.endsWith(":Pricing"));
    assert.deepEqual(
      plans.map(({ inputs, retainOnDelete }) => [
        inputs["pricingName"],
        inputs["pricingTier"],
        retainOnDelete,
      ]),
      ["Arm", "Containers", "KeyVaults", "StorageAccounts"].map((plan) => [plan, "Standard", true]),
    );
  });
});
