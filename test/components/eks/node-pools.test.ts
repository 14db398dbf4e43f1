import assert from "node:assert/strict";

import { nodeGroupName } from "../../../components/eks/node-pools";
import { only } from "../../support/recorder";
import type { Recorded } from "../../support/recorder";
import { recordCluster, systemPool } from "./recorded-cluster";

const nodeGroup = "aws:eks/nodeGroup:NodeGroup";
const launchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";

describe("the node pools of an EKS cluster", () => {
  let resources: readonly Recorded[];

  before(async () => {
    ({ resources } = await recordCluster({
      nodePools: [
        { ...systemPool, minSize: 0 },
        {
          ...systemPool,
          name: "batch",
          machineType: "c7i.2xlarge",
          architecture: "amd64",
          minSize: 0,
          maxSize: 20,
          diskSizeGb: 200,
          spot: true,
          labels: { workload: "batch" },
          taints: [{ key: "batch", value: "only", effect: "NoSchedule" }],
        },
      ],
    }));
  });

  it("run Bottlerocket in private subnets, repaired and updated a third at a time", () => {
    const { inputs, ignoreChanges } = only(resources, nodeGroup, "blue-batch");
    assert.deepEqual(inputs, {
      clusterName: "blue",
      nodeGroupName: "batch-4e8211",
      nodeRoleArn: "blue-node-role-arn",
      subnetIds: ["blue-nodes-0-id", "blue-nodes-1-id", "blue-nodes-2-id"],
      version: "1.36",
      amiType: "BOTTLEROCKET_x86_64",
      capacityType: "SPOT",
      instanceTypes: ["c7i.2xlarge"],
      launchTemplate: { id: "blue-batch-template-id", version: "3" },
      scalingConfig: { minSize: 0, maxSize: 20, desiredSize: 0 },
      labels: { workload: "batch" },
      taints: [{ key: "batch", value: "only", effect: "NO_SCHEDULE" }],
      updateConfig: { maxUnavailablePercentage: 33, updateStrategy: "DEFAULT" },
      nodeRepairConfig: { enabled: true },
    });
    assert.deepEqual(ignoreChanges, ["scalingConfig.desiredSize"]);
  });

  it("have at least one node where the system runs", () => {
    const { inputs } = only(resources, nodeGroup, "blue-system");
    assert.deepEqual(inputs["scalingConfig"], { minSize: 0, maxSize: 4, desiredSize: 1 });
    assert.equal(inputs["amiType"], "BOTTLEROCKET_ARM_64");
    assert.equal(inputs["capacityType"], "ON_DEMAND");
  });

  it("keep the metadata service out of reach of pods and every disk under the key", () => {
    const disk = {
      encrypted: "true",
      kmsKeyId: "blue-key-arn",
      volumeType: "gp3",
      deleteOnTermination: "true",
    };
    const tags = { Name: "blue-batch", "palisade:cluster": "blue", "palisade:pool": "batch" };
    assert.deepEqual(only(resources, launchTemplate, "blue-batch-template").inputs, {
      description: "Nodes of the pool batch of the EKS cluster blue",
      updateDefaultVersion: true,
      vpcSecurityGroupIds: ["blue-nodes-sg-id"],
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 1,
        instanceMetadataTags: "disabled",
      },
      blockDeviceMappings: [
        { deviceName: "/dev/xvda", ebs: disk },
        { deviceName: "/dev/xvdb", ebs: { ...disk, volumeSize: 200 } },
      ],
      tagSpecifications: [
        { resourceType: "instance", tags },
        { resourceType: "volume", tags },
      ],
    });
  });

  it("have a role that can pull images and hand out identities, and little else", () => {
    const role = only(resources, "aws:iam/role:Role", "blue-node-role").inputs["name"];
    const policies = resources
      .filter(({ inputs }) => inputs["role"] === role)
      .map(({ name, inputs }) => [name, inputs["policyArn"]]);
    assert.deepEqual(policies.sort(), [
      ["blue-node-bootstrap", undefined],
      ["blue-node-image-pull", "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly"],
      ["blue-node-pod-identity", "arn:aws:iam::aws:policy/AmazonEKSWorkerNodeMinimalPolicy"],
    ]);
  });

  it("wait for their role, their way out and the network plugin", () => {
    const { dependencies } = only(resources, nodeGroup, "blue-system");
    const awaited = [
      "blue-node-bootstrap",
      "blue-node-image-pull",
      "blue-node-pod-identity",
      "blue-nodes-0-to-nat",
      "blue-nodes-from-nodes",
      "blue-vpc-cni",
    ];
    assert.deepEqual(
      awaited.filter((name) => dependencies.includes(name)),
      awaited,
    );
  });

  for (const [what, changed] of Object.entries({
    "machine type": { machineType: "m7g.xlarge" },
    architecture: { architecture: "amd64" },
    capacity: { spot: true },
  } as const)) {
    it(`get a new name with another ${what}, so that the new pool stands before the old one goes`, () => {
      assert.notEqual(
        nodeGroupName({ ...systemPool, ...changed }, 3),
        nodeGroupName(systemPool, 3),
      );
    });
  }

  it("get a new name when they span other zones", () => {
    assert.notEqual(nodeGroupName(systemPool, 2), nodeGroupName(systemPool, 3));
  });

  it("keep their name when they grow", () => {
    const grown = { ...systemPool, minSize: 5, maxSize: 9, diskSizeGb: 500, labels: { a: "b" } };
    assert.equal(nodeGroupName(grown, 3), nodeGroupName(systemPool, 3));
  });
});
