import assert from "node:assert/strict";
import { World } from "./simulated-world";
import type { TestProvider } from "./simulated-world";

describe("the simulated Google Cloud", () => {
  let world: World;
  let gcp: TestProvider;
  beforeEach(async () => {
    world = new World();
    gcp = await world.provider("gcp");
  });
  afterEach(() => {
    world.end();
  });

  async function makeCluster(more: Record<string, unknown> = {}) {
    const network = await gcp.make("gcp:compute/network:Network", "n", { name: "n" });
    const subnetwork = await gcp.make("gcp:compute/subnetwork:Subnetwork", "s", {
      name: "s",
      network: network.id,
      ipCidrRange: "10.0.0.0/22",
    });
    const cluster = await gcp.make("gcp:container/cluster:Cluster", "c", {
      name: "dev",
      location: "europe-west3",
      network: network.id,
      subnetwork: subnetwork.id,
      deletionProtection: false,
      ...more,
    });
    return { network, subnetwork, cluster };
  }

  it("computes of a cluster what a program reads", async () => {
    const { cluster } = await makeCluster({
      controlPlaneEndpointsConfig: { dnsEndpointConfig: { allowExternalTraffic: true } },
      minMasterVersion: "1.36",
    });
    const { endpoint, masterAuth, masterVersion, selfLink, controlPlaneEndpointsConfig } =
      cluster.outputs;
    assert.equal(cluster.id, "projects/example-project/locations/europe-west3/clusters/dev");
    assert.match(String(endpoint), /^192\.0\.2\.\d+$/);
    assert.equal(selfLink, `https://container.googleapis.com/v1/${cluster.id}`);
    assert.equal(masterVersion, "1.36.0-gke.0");
    const { clusterCaCertificate } = masterAuth as { clusterCaCertificate: string };
    assert.match(Buffer.from(clusterCaCertificate, "base64").toString(), /^-----BEGIN CERT/);
    const { dnsEndpointConfig } = controlPlaneEndpointsConfig as {
      dnsEndpointConfig: { endpoint: string };
    };
    assert.match(dnsEndpointConfig.endpoint, /^gke-[0-9a-f]{32}\.europe-west3\.gke\.goog$/);
  });

  it("checks values that the package does not publish, and what excludes one another", async () => {
    const failures = (more: object) =>
      gcp.failures("gcp:container/cluster:Cluster", {
        name: "dev",
        location: "europe-west3",
        ...more,
      });
    assert.deepEqual(await failures({ datapathProvider: "ADVANCED_DATAPTH" }), [
      'datapathProvider: "ADVANCED_DATAPTH" is none of DATAPATH_PROVIDER_UNSPECIFIED, LEGACY_DATAPATH, ADVANCED_DATAPATH',
    ]);
    assert.deepEqual(
      await failures({ datapathProvider: "ADVANCED_DATAPATH", networkPolicy: { enabled: true } }),
      [
        "networkPolicy: must be off with datapathProvider ADVANCED_DATAPATH, which enforces policies itself",
      ],
    );
    assert.deepEqual(await failures({ name: "Dev_Cluster" }), [
      'name: "Dev_Cluster" is no valid name: at most 40 lower-case letters, digits and -, a letter first',
    ]);
    assert.deepEqual(
      await gcp.failures("gcp:projects/iAMMember:IAMMember", {
        project: "p",
        role: "viewer",
        member: "bob@example.com",
      }),
      [
        'role: "viewer" is no role: roles/<name>',
        'member: "bob@example.com" is no member: user:, group:, serviceAccount:, …',
      ],
    );
  });

  it("replaces for what cannot be changed", async () => {
    const { cluster } = await makeCluster();
    const change = (more: object) => gcp.change(cluster, { ...cluster.inputs, ...more });
    assert.equal(await change({}), "nothing");
    assert.equal(await change({ deletionProtection: true }), "update deletionProtection");
    assert.equal(
      await change({ datapathProvider: "ADVANCED_DATAPATH" }),
      "replace for datapathProvider: delete, then create",
    );
    assert.equal(
      await change({ nodePools: [{ name: "inline" }] }),
      "replace for nodePools: delete, then create",
    );
    assert.equal(
      await change({ location: "europe-west4" }),
      "replace for location: create, then delete",
    );
  });

  it("does not delete a cluster unless its protection was switched off", async () => {
    const { cluster } = await makeCluster({ deletionProtection: undefined });
    const message =
      "Cannot destroy cluster because deletion_protection is set to true. Set it to false to proceed with cluster deletion.";
    await assert.rejects(async () => gcp.remove(cluster), { message });
    const outputs = await gcp.update(cluster, { ...cluster.inputs, deletionProtection: false });
    await gcp.remove({ ...cluster, outputs });
  });

  it("deletes node pools with their cluster, and no network that is in use", async () => {
    const { cluster, network, subnetwork } = await makeCluster();
    const pool = await gcp.make("gcp:container/nodePool:NodePool", "p", {
      cluster: "dev",
      location: "europe-west3",
      nodeCount: 1,
    });
    const inUse = "googleapi: Error 400: The resource is already being used by another resource";
    await assert.rejects(async () => gcp.remove(network), {
      message: `${inUse}: gcp:compute/subnetwork:Subnetwork ${subnetwork.id}`,
    });
    await gcp.remove(cluster);
    assert.deepEqual(
      world.ledger.list().map(({ id }) => id),
      [network.id, subnetwork.id],
    );
    // The engine, which knows of no cascade, deletes it once more.
    await gcp.remove(pool);
  });

  it("never really deletes a key or a key ring, and refuses their names from then on", async () => {
    const ring = await gcp.make("gcp:kms/keyRing:KeyRing", "r", {
      name: "r",
      location: "europe-west3",
    });
    const key = await gcp.make("gcp:kms/cryptoKey:CryptoKey", "k", { name: "k", keyRing: ring.id });
    await gcp.remove(key);
    await gcp.remove(ring);
    assert.deepEqual(world.ledger.list(), []);
    assert.deepEqual(
      world.ledger.kept().map(({ id, kept }) => [id, kept]),
      [
        [ring.id, "a key ring of Cloud KMS cannot be deleted"],
        [
          key.id,
          "a key of Cloud KMS cannot be deleted; its versions end 2592000s after they were scheduled",
        ],
      ],
    );
    const again = { name: "r", location: "europe-west3" };
    await assert.rejects(async () => gcp.make("gcp:kms/keyRing:KeyRing", "again", again), {
      message: "googleapi: Error 409: KeyRing europe-west3/r already exists.",
    });
  });

  it("does not delete what is under a policy that prevents it", async () => {
    const ring = await gcp.make("gcp:kms/keyRing:KeyRing", "r", {
      name: "r",
      location: "europe-west3",
    });
    const key = await gcp.make("gcp:kms/cryptoKey:CryptoKey", "k", {
      name: "k",
      keyRing: ring.id,
      deletionPolicy: "PREVENT",
    });
    await assert.rejects(async () => gcp.remove(key), {
      message: "cannot destroy k without setting deletion_policy to another value than PREVENT",
    });
  });

  it("makes nothing that refers to what is not there", async () => {
    await assert.rejects(
      async () =>
        gcp.make("gcp:container/nodePool:NodePool", "p", {
          cluster: "prod",
          location: "europe-west3",
        }),
      { message: "googleapi: Error 404: Not found: clusters/prod." },
    );
    await assert.rejects(
      async () =>
        gcp.make("gcp:compute/subnetwork:Subnetwork", "s", {
          network: "n",
          ipCidrRange: "10.0.0.0/20",
        }),
      { message: "googleapi: Error 404: The resource 'n' was not found (network)" },
    );
  });

  it("answers the functions", async () => {
    const { number } = await gcp.call("gcp:organizations/getProject:getProject");
    assert.match(String(number), /^\d{12}$/);
    const { serviceAccountId } = await gcp.call(
      "gcp:logging/getProjectCmekSettings:getProjectCmekSettings",
      { project: "example-project" },
    );
    assert.equal(
      serviceAccountId,
      `cmek-p${String(number)}@gcp-sa-logging.iam.gserviceaccount.com`,
    );
    const { names } = await gcp.call("gcp:compute/getZones:getZones");
    assert.deepEqual(names, ["europe-west3-a", "europe-west3-b", "europe-west3-c"]);
    const { latestMasterVersion } = await gcp.call(
      "gcp:container/getEngineVersions:getEngineVersions",
      { versionPrefix: "1.36." },
    );
    assert.equal(latestMasterVersion, "1.36.0-gke.0");
    assert.equal(
      (await gcp.call("gcp:organizations/getClientConfig:getClientConfig"))["project"],
      "example-project",
    );
    await gcp.call("gcp:storage/getProjectServiceAccount:getProjectServiceAccount");
  });
});
