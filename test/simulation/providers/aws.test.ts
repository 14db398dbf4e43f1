import assert from "node:assert/strict";
import { unknown } from "../../../simulation/provider";
import { World } from "./simulated-world";
import type { Made, TestProvider } from "./simulated-world";

const trust = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}';

describe("the simulated AWS", () => {
  let world: World;
  let aws: TestProvider;
  beforeEach(async () => {
    world = new World();
    aws = await world.provider("aws");
  });
  afterEach(() => {
    world.end();
  });

  async function makeCluster(more: Record<string, unknown> = {}) {
    const vpc = await aws.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = await aws.make("aws:ec2/subnet:Subnet", "subnet", {
      vpcId: vpc.id,
      cidrBlock: "10.0.0.0/20",
      availabilityZone: "eu-central-1b",
    });
    const role = await aws.make("aws:iam/role:Role", "role", {
      name: "role",
      assumeRolePolicy: trust,
    });
    const cluster = await aws.make("aws:eks/cluster:Cluster", "cluster", {
      name: "dev",
      version: "1.35",
      roleArn: role.outputs["arn"],
      vpcConfig: { subnetIds: [subnet.id] },
      ...more,
    });
    return { vpc, subnet, role, cluster };
  }

  it("computes of a cluster what a program reads", async () => {
    const { cluster, vpc } = await makeCluster();
    const { arn, endpoint, identities, certificateAuthority, vpcConfig } = cluster.outputs;
    assert.equal(cluster.id, "dev");
    assert.equal(arn, "arn:aws:eks:eu-central-1:111122223333:cluster/dev");
    assert.match(
      String(endpoint),
      /^https:\/\/[0-9A-F]{32}\.gr7\.eu-central-1\.eks\.amazonaws\.com$/,
    );
    const [{ oidcs }] = identities as [{ oidcs: [{ issuer: string }] }];
    assert.match(
      oidcs[0].issuer,
      /^https:\/\/oidc\.eks\.eu-central-1\.amazonaws\.com\/id\/[0-9A-F]{32}$/,
    );
    const { data } = certificateAuthority as { data: string };
    assert.match(Buffer.from(data, "base64").toString(), /^-----BEGIN CERTIFICATE-----\n/);
    assert.equal((vpcConfig as { vpcId: string }).vpcId, vpc.id);
  });

  it("computes the same in every run, and something else for every resource", async () => {
    const { cluster, vpc } = await makeCluster();
    const other = new World();
    const again = await (
      await other.provider("aws")
    ).make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
    other.end();
    const second = await aws.make("aws:ec2/vpc:Vpc", "second", { cidrBlock: "10.1.0.0/16" });
    assert.equal(again.id, vpc.id);
    assert.notEqual(second.id, vpc.id);
    assert.equal(cluster.id, "dev");
  });

  it("makes nothing that refers to what is not there", async () => {
    const { cluster, role } = await makeCluster();
    const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
      [
        "aws:ec2/subnet:Subnet",
        { vpcId: "vpc-1", cidrBlock: "10.0.0.0/20" },
        "InvalidVpcID.NotFound: The vpc ID 'vpc-1' does not exist",
      ],
      [
        "aws:eks/cluster:Cluster",
        { name: "x", roleArn: role.outputs["arn"], vpcConfig: { subnetIds: ["subnet-1"] } },
        "InvalidSubnetID.NotFound: The subnet ID 'subnet-1' does not exist",
      ],
      [
        "aws:eks/cluster:Cluster",
        { name: "x", roleArn: "arn:aws:iam::111122223333:role/no", vpcConfig: { subnetIds: [] } },
        "NoSuchEntity: The role arn:aws:iam::111122223333:role/no cannot be found",
      ],
      [
        "aws:eks/addon:Addon",
        { clusterName: "prod", addonName: "vpc-cni" },
        "ResourceNotFoundException: No cluster found for name: prod.",
      ],
      [
        "aws:cloudwatch/logGroup:LogGroup",
        { kmsKeyId: "arn:aws:kms:eu-central-1:111122223333:key/1" },
        "NotFoundException: Key 'arn:aws:kms:eu-central-1:111122223333:key/1' does not exist",
      ],
      [
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        { role: "role", policyArn: "arn:aws:iam::111122223333:policy/no" },
        "NoSuchEntity: Policy arn:aws:iam::111122223333:policy/no does not exist or is not attachable.",
      ],
      [
        "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
        {
          clusterName: cluster.id,
          principalArn: "arn:x",
          policyArn: "arn:y",
          accessScope: { type: "cluster" },
        },
        "ResourceNotFoundException: There is no access entry dev:arn:x",
      ],
    ];
    for (const [type, inputs, message] of wrong) {
      await assert.rejects(async () => aws.make(type, "wrong", inputs), { message });
    }
  });

  it("attaches policies that AWS manages", async () => {
    await makeCluster();
    const policyArn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy";
    const type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    const { id } = await aws.make(type, "attachment", { role: "role", policyArn });
    assert.equal(id, `role/${policyArn}`);
  });

  it("replaces for what cannot be changed, published or not, and updates the rest", async () => {
    const { cluster } = await makeCluster();
    const change = (more: object) => aws.change(cluster, { ...cluster.inputs, ...more });
    assert.equal(await change({}), "nothing");
    assert.equal(await change({ tags: undefined }), "nothing");
    assert.equal(await change({ version: "1.36" }), "update version");
    assert.equal(await change({ roleArn: "arn:x" }), "replace for roleArn: delete, then create");
    assert.equal(
      await change({ bootstrapSelfManagedAddons: false }),
      "replace for bootstrapSelfManagedAddons: delete, then create",
    );
    assert.equal(
      await change({ kubernetesNetworkConfig: { ipFamily: "ipv6" } }),
      "replace for kubernetesNetworkConfig: delete, then create",
    );
    assert.equal(await change({ name: "other" }), "replace for name: create, then delete");
    assert.equal(await change({ vpcConfig: { subnetIds: [unknown] } }), "update vpcConfig");
    assert.equal(await change({ roleArn: unknown }), "replace for roleArn: delete, then create");
  });

  it("turns encryption on in place, and replaces to change it or to turn it off", async () => {
    const { cluster } = await makeCluster();
    const key = await aws.make("aws:kms/key:Key", "key", {});
    const encryptionConfig = {
      resources: ["secrets"],
      provider: { keyArn: key.outputs["arn"] },
    };
    const encrypted = { ...cluster.inputs, encryptionConfig };
    assert.equal(await aws.change(cluster, encrypted), "update encryptionConfig");
    const after = { ...cluster, inputs: encrypted };
    assert.equal(
      await aws.change(after, cluster.inputs),
      "replace for encryptionConfig: delete, then create",
    );
  });

  it("keeps what an update leaves alone known, and what is built on an unknown value unknown", async () => {
    const { cluster, subnet } = await makeCluster();
    const plan = (more: object) =>
      aws.provider.planUpdate?.(cluster.id, cluster.urn, cluster.outputs, {
        ...cluster.inputs,
        ...more,
      });
    const planned = await plan({ version: "1.36" });
    assert.deepEqual(planned, { ...cluster.outputs, version: "1.36" });
    const role = await aws.make("aws:iam/role:Role", "other", {
      name: "other",
      assumeRolePolicy: trust,
    });
    const unknownPath = await aws.provider.planUpdate?.(role.id, role.urn, role.outputs, {
      ...role.inputs,
      path: unknown,
    });
    assert.ok(unknownPath);
    assert.equal(unknownPath["arn"], unknown);
    assert.equal(unknownPath["uniqueId"], role.outputs["uniqueId"]);
    assert.equal(subnet.outputs["availabilityZoneId"], "eu-central-1-az2");
  });

  it("refuses a second one of a name", async () => {
    await makeCluster();
    const again = { name: "role", assumeRolePolicy: trust };
    await assert.rejects(async () => aws.make("aws:iam/role:Role", "again", again), {
      message: "EntityAlreadyExists: Role with name role already exists.",
    });
  });

  it("does not delete a cluster that is protected, until it is not", async () => {
    const { cluster } = await makeCluster({ deletionProtection: true });
    await assert.rejects(async () => aws.remove(cluster), {
      message:
        "InvalidRequestException: Cluster dev has deletion protection enabled: disable it first",
    });
    await aws.update(cluster, { ...cluster.inputs, deletionProtection: false });
    await aws.remove(cluster);
    assert.deepEqual(
      world.ledger.list().map(({ type }) => type),
      ["aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet", "aws:iam/role:Role"],
    );
  });

  it("does not delete what something else is in", async () => {
    const { vpc, subnet, role, cluster } = await makeCluster();
    await aws.make("aws:iam/rolePolicy:RolePolicy", "policy", {
      name: "policy",
      role: "role",
      policy: trust,
    });
    const pool = await aws.make("aws:eks/nodeGroup:NodeGroup", "pool", {
      clusterName: "dev",
      nodeGroupName: "pool",
      nodeRoleArn: role.outputs["arn"],
      subnetIds: [subnet.id],
      scalingConfig: { desiredSize: 1, minSize: 1, maxSize: 1 },
    });
    const refused: readonly (readonly [Made, string])[] = [
      [
        vpc,
        `DependencyViolation: The vpc has dependencies and cannot be deleted: aws:ec2/subnet:Subnet ${subnet.id}`,
      ],
      [
        subnet,
        "DependencyViolation: it has a network interface of an EKS cluster: aws:eks/cluster:Cluster dev",
      ],
      [
        cluster,
        "ResourceInUseException: Cluster has nodegroups attached: aws:eks/nodeGroup:NodeGroup dev:pool",
      ],
      [
        role,
        "DeleteConflict: Cannot delete entity, must delete policies first.: aws:iam/rolePolicy:RolePolicy role:policy",
      ],
    ];
    for (const [made, message] of refused) {
      await assert.rejects(async () => aws.remove(made), { message });
    }
    await aws.remove(pool);
    await aws.remove(cluster);
    await aws.remove(subnet);
    await aws.remove(vpc);
  });

  it("keeps a key for its window after it was deleted", async () => {
    const key = await aws.make("aws:kms/key:Key", "key", { deletionWindowInDays: 7 });
    await aws.remove(key);
    assert.deepEqual(world.ledger.list(), []);
    assert.deepEqual(
      world.ledger.kept().map(({ id, kept }) => [id, kept]),
      [[key.id, "pending deletion, 7 days after it was scheduled"]],
    );
    const next = await aws.make("aws:kms/key:Key", "key", {});
    assert.notEqual(next.id, key.id);
  });

  it("refuses an authentication mode that goes back, and a version that skips one", async () => {
    const { cluster } = await makeCluster({ accessConfig: { authenticationMode: "API" } });
    const accessConfig = { authenticationMode: "CONFIG_MAP" };
    await assert.rejects(async () => aws.update(cluster, { ...cluster.inputs, accessConfig }), {
      message:
        "InvalidParameterException: Unsupported authentication mode update from API to CONFIG_MAP",
    });
    await assert.rejects(async () => aws.update(cluster, { ...cluster.inputs, version: "1.37" }), {
      message:
        "InvalidParameterException: Unsupported Kubernetes minor version update from 1.35 to 1.37",
    });
  });

  it("makes a new version of a launch template with every change", async () => {
    const template = await aws.make("aws:ec2/launchTemplate:LaunchTemplate", "t", { name: "t" });
    assert.equal(template.outputs["latestVersion"], 1);
    const next = await aws.update(template, { ...template.inputs, imageId: "ami-1" });
    assert.equal(next["latestVersion"], 2);
  });

  it("reads what exists, and finds nothing where there is nothing", async () => {
    const { vpc } = await makeCluster();
    const read = await aws.provider.read?.(vpc.id, vpc.urn);
    assert.deepEqual(read, { id: vpc.id, props: vpc.outputs, inputs: vpc.inputs });
    assert.deepEqual(await aws.provider.read?.("vpc-1", vpc.urn), { id: "" });
  });

  it("answers the functions", async () => {
    const { cluster, role, vpc } = await makeCluster();
    const { names } = await aws.call("aws:index/getAvailabilityZones:getAvailabilityZones", {
      state: "available",
    });
    assert.deepEqual(names, ["eu-central-1a", "eu-central-1b", "eu-central-1c"]);
    assert.equal((await aws.call("aws:index/getPartition:getPartition"))["partition"], "aws");
    assert.equal((await aws.call("aws:index/getRegion:getRegion"))["region"], "eu-central-1");
    const { json } = await aws.call("aws:iam/getPolicyDocument:getPolicyDocument", {
      statements: [
        {
          actions: ["sts:AssumeRole"],
          principals: [{ type: "Service", identifiers: ["eks.amazonaws.com"] }],
          conditions: [
            { test: "StringEquals", variable: "aws:SourceAccount", values: ["111122223333"] },
          ],
        },
      ],
    });
    assert.deepEqual(JSON.parse(String(json)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { Service: "eks.amazonaws.com" },
          Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
        },
      ],
    });
    await assert.rejects(async () => aws.call("aws:eks/getCluster:getCluster", { name: "prod" }), {
      message: "no aws:eks/cluster:Cluster with name prod was found",
    });
    assert.deepEqual([cluster.id, role.id, vpc.id.slice(0, 4)], ["dev", "role", "vpc-"]);
  });

  it("refuses a policy that is none", async () => {
    const failures = (policy: string) =>
      aws.failures("aws:iam/policy:Policy", { name: "p", policy });
    assert.deepEqual(await failures("{"), ["policy: MalformedPolicyDocument: is no valid JSON"]);
    assert.deepEqual(await failures("{}"), ["policy: MalformedPolicyDocument: has no Statement"]);
    assert.deepEqual(await failures(unknown), []);
  });
});
