import assert from "node:assert/strict";

import * as fc from "fast-check";

import { initialNodesPerZone, nodePoolName } from "../../../components/gke/node-pools";
import { only, type Recorded } from "../../support/recorder";
import { nodePool, recordCluster } from "./google-cloud";

const poolType = "gcp:container/nodePool:NodePool";
const batch = nodePool({
  name: "batch",
  machineType: "c4-standard-8",
  minSize: 0,
  maxSize: 20,
  diskSizeGb: 200,
  spot: true,
  labels: { tier: "batch" },
  taints: [
    { key: "batch", value: "only", effect: "NoSchedule" },
    { key: "slow", value: "", effect: "PreferNoSchedule" },
    { key: "gone", value: "soon", effect: "NoExecute" },
  ],
});

describe("the node pools of a GKE cluster", () => {
  let resources: readonly Recorded[];
  before(async () => {
    const nodePools = [nodePool({ name: "general", minSize: 4 }), batch];
    ({ resources } = await recordCluster({ zones: 2, nodePools }));
  });

  it("are private, guarded, repaired and upgraded one node at a time", () => {
    const { inputs } = only(resources, poolType, "west-batch");
    assert.deepEqual(inputs, {
      cluster: "west",
      project: "example-data",
      location: "europe-west3",
      nodeLocations: ["europe-west3-a", "europe-west3-b"],
      name: nodePoolName(batch),
      initialNodeCount: 0,
      autoscaling: { totalMinNodeCount: 0, totalMaxNodeCount: 20, locationPolicy: "ANY" },
      management: { autoRepair: true, autoUpgrade: true },
      upgradeSettings: { strategy: "SURGE", maxSurge: 1, maxUnavailable: 0 },
      networkConfig: { enablePrivateNodes: true },
      nodeConfig: {
        imageType: "COS_CONTAINERD",
        serviceAccount: "west-nodes-5a190010@example-data.iam.gserviceaccount.com",
        oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
        bootDiskKmsKey: "west-disks-key-id",
        shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
        workloadMetadataConfig: { mode: "GKE_METADATA" },
        kubeletConfig: { insecureKubeletReadonlyPortEnabled: "FALSE" },
        metadata: { "disable-legacy-endpoints": "true" },
        machineType: "c4-standard-8",
        diskSizeGb: 200,
        spot: true,
        labels: { tier: "batch" },
        taints: [
          { key: "batch", value: "only", effect: "NO_SCHEDULE" },
          { key: "slow", value: "", effect: "PREFER_NO_SCHEDULE" },
          { key: "gone", value: "soon", effect: "NO_EXECUTE" },
        ],
      },
    });
  });

  it("are spread evenly over the zones, where capacity is not a matter of luck", () => {
    const { inputs } = only(resources, poolType, "west-general");
    assert.equal(inputs["initialNodeCount"], 2);
    assert.deepEqual(inputs["autoscaling"], {
      totalMinNodeCount: 4,
      totalMaxNodeCount: 6,
      locationPolicy: "BALANCED",
    });
  });

  it("leave the number of nodes to the autoscaler, and are neither protected nor kept", () => {
    const { ignoreChanges, protect, retainOnDelete } = only(resources, poolType, "west-batch");
    assert.deepEqual(ignoreChanges, ["initialNodeCount"]);
    assert.deepEqual([protect, retainOnDelete], [false, false]);
  });

  it("come after the cluster and all that a node needs to start", () => {
    assert.deepEqual(only(resources, poolType, "west-batch").dependencies, [
      "west-cluster",
      "west-deny-ingress",
      "west-disks-key",
      "west-disks-key-user",
      "west-nat",
      "west-node-account",
      "west-node-role",
      "west-webhooks",
    ]);
  });

  it("start with as many nodes as they need, and never with more than they may have", () => {
    const sizes = fc
      .record({
        minSize: fc.nat({ max: 1000 }),
        maxSize: fc.integer({ min: 1, max: 1000 }),
      })
      .filter(({ minSize, maxSize }) => minSize <= maxSize);
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 3 }), (size, zones) => {
        const total = initialNodesPerZone(size, zones) * zones;
        assert.ok(total <= size.maxSize);
        assert.ok(total >= size.minSize || total + zones > size.maxSize);
      }),
    );
  });

  it("get another name when GKE cannot change them in place, and else never", () => {
    const pool = nodePool({ name: "data" });
    const name = nodePoolName(pool);
    const inPlace = nodePoolName({
      ...pool,
      minSize: 2,
      maxSize: 20,
      labels: { a: "b" },
      taints: [{ key: "a", value: "", effect: "NoSchedule" }],
    });
    assert.equal(inPlace, name);
    const replaced = [
      nodePoolName({ ...pool, machineType: "n2d-standard-8" }),
      nodePoolName({ ...pool, diskSizeGb: 200 }),
      nodePoolName({ ...pool, spot: true }),
      nodePoolName({ ...pool, name: "date" }),
    ];
    assert.equal(new Set([name, ...replaced]).size, 5);
  });

  it("have names that GKE takes, and that stay apart, however long", () => {
    const label = fc.stringMatching(/^[a-z]([-a-z0-9]{0,60}[a-z0-9])?$/);
    fc.assert(
      fc.property(label, label, (one, other) => {
        const name = nodePoolName(nodePool({ name: one }));
        assert.match(name, /^[a-z][-a-z0-9]{0,38}[a-z0-9]$/);
        assert.equal(name === nodePoolName(nodePool({ name: other })), one === other);
      }),
    );
  });
});
