import assert from "node:assert/strict";

import { only, type Recorded } from "../../support/recorder";
import { recordCluster } from "./google-cloud";

describe("what a GKE cluster stands on", () => {
  let resources: readonly Recorded[];
  before(async () => {
    ({ resources } = await recordCluster());
  });

  const inputsOf = (type: string, name: string) => only(resources, type, name).inputs;

  const flowLogs = {
    aggregationInterval: "INTERVAL_1_MIN",
    flowSampling: 1,
    metadata: "INCLUDE_ALL_METADATA",
  };

  it("has a network of its own, with a range for nodes and one for the API server's endpoint", () => {
    assert.deepEqual(inputsOf("gcp:compute/network:Network", "west-network"), {
      autoCreateSubnetworks: false,
      routingMode: "REGIONAL",
      description: "Network of the GKE cluster west",
    });
    const subnetwork = "gcp:compute/subnetwork:Subnetwork";
    assert.deepEqual(inputsOf(subnetwork, "west-nodes"), {
      network: "west-network-id",
      region: "europe-west3",
      ipCidrRange: "10.16.0.0/17",
      secondaryIpRanges: [
        { rangeName: "pods", ipCidrRange: "10.64.0.0/14" },
        { rangeName: "services", ipCidrRange: "10.17.0.0/20" },
      ],
      privateIpGoogleAccess: true,
      logConfig: flowLogs,
    });
    assert.deepEqual(inputsOf(subnetwork, "west-control-plane"), {
      network: "west-network-id",
      region: "europe-west3",
      ipCidrRange: "10.16.255.240/28",
      privateIpGoogleAccess: true,
      logConfig: flowLogs,
    });
  });

  it("leaves through one translated way that is logged, from the nodes only", () => {
    assert.deepEqual(inputsOf("gcp:compute/routerNat:RouterNat", "west-nat"), {
      router: "west-router-1a2b3c4",
      region: "europe-west3",
      natIpAllocateOption: "AUTO_ONLY",
      sourceSubnetworkIpRangesToNat: "LIST_OF_SUBNETWORKS",
      subnetworks: [{ name: "west-nodes-id", sourceIpRangesToNats: ["ALL_IP_RANGES"] }],
      logConfig: { enable: true, filter: "ALL" },
    });
  });

  it("lets in the control plane, to the webhooks on nodes, and logs whom it turns away", () => {
    const firewall = "gcp:compute/firewall:Firewall";
    assert.deepEqual(inputsOf(firewall, "west-webhooks"), {
      network: "west-network-id",
      description: "The control plane calls the admission webhooks",
      direction: "INGRESS",
      priority: 1000,
      allows: [{ protocol: "tcp", ports: ["9443"] }],
      sourceRanges: ["10.16.255.240/28"],
      targetServiceAccounts: ["west-nodes-5a190010@example-data.iam.gserviceaccount.com"],
      logConfig: { metadata: "INCLUDE_ALL_METADATA" },
    });
    assert.deepEqual(inputsOf(firewall, "west-deny-ingress"), {
      network: "west-network-id",
      description: "Google Cloud's implied denial, made explicit so that it is logged",
      direction: "INGRESS",
      priority: 65534,
      denies: [{ protocol: "all" }],
      sourceRanges: ["0.0.0.0/0"],
      logConfig: { metadata: "INCLUDE_ALL_METADATA" },
    });
  });

  const engine = "service-123456789012@container-engine-robot.iam.gserviceaccount.com";
  const users = {
    secrets: [engine],
    disks: ["service-123456789012@compute-system.iam.gserviceaccount.com"],
    logs: ["cmek-p123456789012@gcp-sa-logging.iam.gserviceaccount.com"],
    events: ["service-123456789012@gcp-sa-pubsub.iam.gserviceaccount.com"],
    backups: [engine, "service-123456789012@gcp-sa-gkebackup.iam.gserviceaccount.com"],
  };
  for (const [purpose, accounts] of Object.entries(users)) {
    it(`has a key for ${purpose} that rotates, and that its service alone may use`, () => {
      assert.deepEqual(inputsOf("gcp:kms/cryptoKey:CryptoKey", `west-${purpose}-key`), {
        keyRing: "west-keys-id",
        purpose: "ENCRYPT_DECRYPT",
        rotationPeriod: "7776000s",
        destroyScheduledDuration: "2592000s",
        deletionPolicy: "PREVENT",
      });
      const grants = resources
        .filter(({ type }) => type === "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember")
        .map(({ inputs }) => inputs)
        .filter(({ cryptoKeyId }) => cryptoKeyId === `west-${purpose}-key-id`);
      assert.deepEqual(
        grants,
        accounts.map((account) => ({
          cryptoKeyId: `west-${purpose}-key-id`,
          role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
          member: `serviceAccount:${account}`,
        })),
      );
    });
  }

  it("keeps its keys when the cluster goes, decommissioned or not, and nothing else", async () => {
    const kept = (planned: readonly Recorded[]) =>
      planned
        .filter(({ retainOnDelete }) => retainOnDelete)
        .map(({ name }) => name)
        .sort();
    const keys = [
      "west-backups-key",
      "west-disks-key",
      "west-events-key",
      "west-keys",
      "west-logs-key",
      "west-secrets-key",
    ];
    assert.deepEqual(kept(resources), keys);
    assert.deepEqual(kept((await recordCluster({}, { decommission: true })).resources), keys);
  });

  it("keeps audit logs in its region, under its key, as long as asked", async () => {
    const bucket = only(
      (await recordCluster({ auditLogRetentionDays: 731 })).resources,
      "gcp:logging/projectBucketConfig:ProjectBucketConfig",
    );
    assert.deepEqual(bucket.inputs, {
      project: "example-data",
      location: "europe-west3",
      bucketId: "west-audit",
      description: "Audit and control-plane logs of the GKE cluster west",
      retentionDays: 731,
      cmekSettings: { kmsKeyName: "west-logs-key-id" },
    });
    // Logging refuses a bucket whose key it may not use yet.
    assert.deepEqual(bucket.dependencies, ["west-logs-key", "west-logs-key-user"]);
  });

  it("sends there what was done to the cluster and in it, and what its control plane says", () => {
    assert.deepEqual(inputsOf("gcp:logging/projectSink:ProjectSink", "west-audit-sink"), {
      description: "Audit and control-plane logs of the GKE cluster west",
      destination: "logging.googleapis.com/west-audit-bucket-id",
      filter:
        'resource.labels.cluster_name="west" AND resource.labels.location="europe-west3" AND ' +
        '((resource.type=("k8s_cluster" OR "gke_cluster" OR "gke_nodepool") AND logName:"cloudaudit.googleapis.com") OR ' +
        'resource.type="k8s_control_plane_component")',
      uniqueWriterIdentity: true,
    });
  });
});
