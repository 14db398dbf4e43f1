import assert from "node:assert/strict";
import { load } from "js-yaml";
import { World } from "./simulated-world";
import type { TestProvider } from "./simulated-world";

const subscription = "/subscriptions/00000000-0000-4000-8000-000000000001";
const pool = { name: "system", mode: "System" };

describe("the simulated Azure", () => {
  let world: World;
  let azure: TestProvider;
  beforeEach(async () => {
    world = new World();
    azure = await world.provider("azure-native");
  });
  afterEach(() => {
    world.end();
  });

  const makeGroup = () =>
    azure.make("azure-native:resources:ResourceGroup", "g", { resourceGroupName: "g" });

  async function makeCluster(more: Record<string, unknown> = {}) {
    const group = await makeGroup();
    const cluster = await azure.make("azure-native:containerservice:ManagedCluster", "c", {
      resourceGroupName: "g",
      resourceName: "dev",
      dnsPrefix: "dev",
      kubernetesVersion: "1.36",
      oidcIssuerProfile: { enabled: true },
      agentPoolProfiles: [pool],
      ...more,
    });
    return { group, cluster };
  }

  it("computes of a cluster what a program reads", async () => {
    const { cluster } = await makeCluster();
    const { fqdn, oidcIssuerProfile, nodeResourceGroup, location, currentKubernetesVersion } =
      cluster.outputs;
    assert.equal(
      cluster.id,
      `${subscription}/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/dev`,
    );
    assert.match(String(fqdn), /^dev-[0-9a-f]{8}\.hcp\.germanywestcentral\.azmk8s\.io$/);
    assert.match(
      (oidcIssuerProfile as { issuerURL: string }).issuerURL,
      /^https:\/\/germanywestcentral\.oic\.prod-aks\.azure\.com\/00000000-0000-4000-8000-000000000002\/[0-9a-f-]{36}\/$/,
    );
    assert.equal(nodeResourceGroup, "MC_g_dev_germanywestcentral");
    assert.equal(location, "germanywestcentral");
    assert.equal(currentKubernetesVersion, "1.36.0");
  });

  it("hands out a kubeconfig without a token, at the address that the cluster has", async () => {
    const { cluster } = await makeCluster({ disableLocalAccounts: true });
    const inputs = { resourceGroupName: "g", resourceName: "dev" };
    const list = "azure-native:containerservice:listManagedCluster";
    const { kubeconfigs } = await azure.call(`${list}UserCredentials`, inputs);
    const [{ value }] = kubeconfigs as [{ value: string }];
    const config = load(Buffer.from(value, "base64").toString()) as {
      clusters: [{ cluster: { server: string } }];
      users: [{ user: { exec: { command: string } } }];
    };
    assert.equal(
      config.clusters[0].cluster.server,
      `https://${String(cluster.outputs["fqdn"])}:443`,
    );
    assert.equal(config.users[0].user.exec.command, "kubelogin");
    await assert.rejects(async () => azure.call(`${list}AdminCredentials`, inputs), {
      message:
        "BadRequest: Getting static credential is not allowed because this cluster is set to disable local accounts.",
    });
  });

  it("refuses an enum's value that there is not, where the typings would take any string", async () => {
    const failures = await azure.failures("azure-native:containerservice:ManagedCluster", {
      resourceGroupName: "g",
      networkProfile: { networkPolicy: "cillium" },
      agentPoolProfiles: [{ name: "user", mode: "User" }],
    });
    assert.deepEqual(failures, [
      'networkProfile.networkPolicy: "cillium" is none of azure, calico, cilium, none; the nearest is cilium',
      "agentPoolProfiles: must hold at least one pool of mode System",
    ]);
  });

  it("refuses what Azure refuses although every value by itself is right", async () => {
    const failures = await azure.failures("azure-native:containerservice:ManagedCluster", {
      resourceGroupName: "g",
      agentPoolProfiles: [pool],
      identity: { type: "SystemAssigned" },
      apiServerAccessProfile: { enablePrivateCluster: true, authorizedIPRanges: ["192.0.2.0/24"] },
      securityProfile: { azureKeyVaultKms: { enabled: true, keyVaultNetworkAccess: "Private" } },
      metricsProfile: { costAnalysis: { enabled: true } },
    });
    assert.deepEqual(failures, [
      "apiServerAccessProfile.authorizedIPRanges: cannot be set on a private cluster",
      "identity.type: must be UserAssigned with azureKeyVaultKms, which needs rights before the cluster is",
      "securityProfile.azureKeyVaultKms.keyVaultNetworkAccess: Private needs apiServerAccessProfile.enableVnetIntegration from Kubernetes 1.31 on",
      "metricsProfile.costAnalysis.enabled: needs the tier Standard or Premium",
    ]);
  });

  it("replaces for what cannot be changed", async () => {
    const { cluster } = await makeCluster();
    const change = (more: object) => azure.change(cluster, { ...cluster.inputs, ...more });
    assert.equal(await change({ kubernetesVersion: "1.37" }), "update kubernetesVersion");
    assert.equal(await change({ dnsPrefix: "prod" }), "replace for dnsPrefix: delete, then create");
    assert.equal(
      await change({ diskEncryptionSetID: "x" }),
      "replace for diskEncryptionSetID: delete, then create",
    );
    assert.equal(
      await change({ networkProfile: { outboundType: "none" } }),
      "replace for networkProfile: delete, then create",
    );
    assert.equal(
      await change({ resourceName: "other" }),
      "replace for resourceName: create, then delete",
    );
  });

  it("deletes nothing below a lock, nor a group that holds something locked", async () => {
    const { cluster, group } = await makeCluster();
    const lock = await azure.make("azure-native:authorization:ManagementLockByScope", "l", {
      scope: cluster.id,
      lockName: "keep",
      level: "CanNotDelete",
    });
    const locked = (id: string): string =>
      `ScopeLocked: The scope '${id}' cannot perform delete operation because following scope(s) are locked: '${cluster.id}'. Please remove the lock and try again.`;
    const agents = await azure.make("azure-native:containerservice:AgentPool", "p", {
      resourceGroupName: "g",
      resourceName: "dev",
      agentPoolName: "user",
    });
    for (const made of [cluster, group, agents]) {
      await assert.rejects(async () => azure.remove(made), { message: locked(made.id) });
    }
    await azure.remove(lock);
    await azure.remove(cluster);
    assert.deepEqual(
      world.ledger.list().map(({ id }) => id),
      [group.id],
    );
  });

  it("deletes a group with what is in it, and keeps the vaults and keys for their retention", async () => {
    const { group } = await makeCluster();
    const vault = await azure.make("azure-native:keyvault:Vault", "v", {
      resourceGroupName: "g",
      vaultName: "kv-dev",
      properties: {
        tenantId: "00000000-0000-4000-8000-000000000002",
        sku: { family: "A", name: "premium" },
        enablePurgeProtection: true,
        softDeleteRetentionInDays: 30,
      },
    });
    const key = await azure.make("azure-native:keyvault:Key", "k", {
      resourceGroupName: "g",
      vaultName: "kv-dev",
      keyName: "secrets",
      properties: { kty: "RSA-HSM", keySize: 3072 },
    });
    assert.match(
      String(key.outputs["keyUriWithVersion"]),
      /^https:\/\/kv-dev\.vault\.azure\.net\/keys\/secrets\/[0-9a-f]{32}$/,
    );
    await azure.remove(group);
    assert.deepEqual(world.ledger.list(), []);
    const why = "deleted softly and protected from purging, for 30 days";
    assert.deepEqual(
      world.ledger.kept().map(({ id, kept }) => [id, kept]),
      [
        [vault.id, why],
        [key.id, why],
      ],
    );
  });

  it("does not take purge protection back", async () => {
    await makeGroup();
    const properties = {
      tenantId: "00000000-0000-4000-8000-000000000002",
      sku: { family: "A", name: "premium" },
      enablePurgeProtection: true,
    };
    const vault = await azure.make("azure-native:keyvault:Vault", "v", {
      resourceGroupName: "g",
      vaultName: "kv-dev",
      properties,
    });
    await assert.rejects(
      async () =>
        azure.update(vault, {
          ...vault.inputs,
          properties: { ...properties, enablePurgeProtection: false },
        }),
      { message: 'BadRequest: The property "enablePurgeProtection" cannot be set to false.' },
    );
  });

  it("makes nothing in a group, below a parent or with a reference that is not there", async () => {
    const id =
      `${subscription}/resourceGroups/g/providers/Microsoft.Network/natGateways/x`.toLowerCase();
    await assert.rejects(
      async () =>
        azure.make("azure-native:network:VirtualNetwork", "n", { resourceGroupName: "g" }),
      { message: "ResourceGroupNotFound: Resource group 'g' could not be found." },
    );
    await makeGroup();
    const subnet = { resourceGroupName: "g", virtualNetworkName: "n", subnetName: "s" };
    await assert.rejects(async () => azure.make("azure-native:network:Subnet", "s", subnet), {
      message: `ParentResourceNotFound: Failed to perform 'write' on a child: the parent resource '${subscription}/resourcegroups/g/providers/microsoft.network/virtualnetworks/n' could not be found.`,
    });
    await azure.make("azure-native:network:VirtualNetwork", "n", {
      resourceGroupName: "g",
      virtualNetworkName: "n",
    });
    await assert.rejects(
      async () => azure.make("azure-native:network:Subnet", "s", { ...subnet, natGateway: { id } }),
      {
        message: `InvalidResourceReference: Resource ${id} referenced by natGateway.id was not found.`,
      },
    );
  });

  it("takes ids in any case", async () => {
    const { cluster } = await makeCluster();
    const lock = await azure.make("azure-native:authorization:ManagementLockByScope", "l", {
      scope: cluster.id.toUpperCase().replace("/SUBSCRIPTIONS", "/subscriptions"),
      lockName: "keep",
      level: "ReadOnly",
    });
    await assert.rejects(async () => azure.remove(cluster), /ScopeLocked/);
    await azure.remove(lock);
    await azure.remove(cluster);
  });

  it("answers the functions", async () => {
    await makeGroup();
    const { subscriptionId } = await azure.call("azure-native:authorization:getClientConfig");
    assert.equal(subscriptionId, "00000000-0000-4000-8000-000000000001");
    const { location } = await azure.call("azure-native:resources:getResourceGroup", {
      resourceGroupName: "g",
    });
    assert.equal(location, "germanywestcentral");
  });
});
