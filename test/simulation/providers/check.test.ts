import assert from "node:assert/strict";
import { unknown } from "../../../simulation/provider";
import type { TestProvider } from "./simulated-world";
import { World } from "./simulated-world";

describe("the check of a resource's inputs", () => {
  let world: World;
  let aws: TestProvider;
  before(async () => {
    world = new World();
    aws = await world.provider("aws");
  });
  after(() => {
    world.end();
  });

  const cluster = {
    name: "dev",
    roleArn: "arn:aws:iam::111122223333:role/dev",
    vpcConfig: { subnetIds: ["subnet-1"] },
  };

  it("accepts what the package's typings accept", async () => {
    assert.deepEqual(await aws.failures("aws:eks/cluster:Cluster", cluster), []);
  });

  it("names the nearest property for one that there is not, also in a nested object", async () => {
    const inputs = { ...cluster, rolArn: "x", vpcConfig: { subnetIds: [], publicAccessCidr: [] } };
    assert.deepEqual(await aws.failures("aws:eks/cluster:Cluster", inputs), [
      "vpcConfig.publicAccessCidr: no such property; the nearest is publicAccessCidrs",
      "rolArn: no such property; the nearest is roleArn",
    ]);
  });

  it("names what is missing", async () => {
    assert.deepEqual(await aws.failures("aws:eks/cluster:Cluster", { vpcConfig: {} }), [
      "vpcConfig.subnetIds: missing, and required",
      "roleArn: missing, and required",
    ]);
  });

  it("names a value of the wrong type, without showing it", async () => {
    const inputs = {
      ...cluster,
      version: 1.36,
      deletionProtection: "true",
      vpcConfig: { subnetIds: "subnet-1" },
      tags: ["a"],
      encryptionConfig: "on",
    };
    assert.deepEqual(await aws.failures("aws:eks/cluster:Cluster", inputs), [
      "vpcConfig.subnetIds: must be a list, not a string",
      "version: must be a string, not a number",
      "deletionProtection: must be a boolean, not a string",
      "tags: must be an object, not a list",
      "encryptionConfig: must be an object, not a string",
    ]);
  });

  it("names the nearest of a closed set of values, be it published or written by hand", async () => {
    const inputs = {
      ...cluster,
      accessConfig: { authenticationMode: "APi" },
      enabledClusterLogTypes: ["audit", "scheduling"],
    };
    assert.deepEqual(await aws.failures("aws:eks/cluster:Cluster", inputs), [
      'accessConfig.authenticationMode: "APi" is none of API, API_AND_CONFIG_MAP, CONFIG_MAP; the nearest is API',
      'enabledClusterLogTypes[]: "scheduling" is none of api, audit, authenticator, controllerManager, scheduler',
    ]);
  });

  it("never judges a value that is not known yet", async () => {
    const inputs = { ...cluster, roleArn: unknown, version: unknown, vpcConfig: unknown };
    assert.deepEqual(await aws.failures("aws:eks/cluster:Cluster", inputs), []);
    const nested = {
      ...cluster,
      vpcConfig: { subnetIds: [unknown] },
      accessConfig: { authenticationMode: unknown },
    };
    assert.deepEqual(await aws.failures("aws:eks/cluster:Cluster", nested), []);
  });

  it("gives a name that follows from the URN where the cloud would make one, and keeps it", async () => {
    const first = await aws.make("aws:iam/role:Role", "nodes", {
      assumeRolePolicy: '{"Statement":[{}]}',
    });
    assert.equal(first.inputs["name"], "nodes-2752aef");
    assert.equal(await aws.change(first, { assumeRolePolicy: '{"Statement":[{}]}' }), "nothing");
    const replacement = await aws.provider.check?.(first.urn, {}, {});
    assert.notEqual((replacement?.inputs as Record<string, unknown>)["name"], "nodes-2752aef");
  });

  it("refuses a resource type and a function that are not simulated, and says where to add them", async () => {
    await assert.rejects(aws.failures("aws:lambda/function:Function", {}), {
      message:
        "The simulation does not know the resource type aws:lambda/function:Function: add it to " +
        "simulation/generate/lists/aws.txt, run npm run generate:schemas, and describe it in simulation/providers/aws/",
    });
    await assert.rejects(async () => aws.call("aws:lambda/getFunction:getFunction"), {
      message:
        "The simulation does not know the function aws:lambda/getFunction:getFunction: add it to " +
        "simulation/generate/lists/aws.txt, run npm run generate:schemas, and describe it in simulation/providers/aws/",
    });
  });

  it("judges the arguments of a function too", async () => {
    const answer = await aws.provider.invoke?.("aws:index/getRegion:getRegion", { regio: "x" });
    assert.deepEqual(answer?.failures, [
      { property: "regio", reason: "no such property; the nearest is region" },
    ]);
  });
});

describe("the configuration of a provider", () => {
  const world = new World();
  after(() => {
    world.end();
  });

  it("is refused where a key is not known, or one that is needed is missing", async () => {
    const wrong = [
      ["aws", {}, "aws provider: region: missing, and no resource can be made without it"],
      ["aws", { region: "frankfurt" }, 'aws provider: region: "frankfurt" is no AWS region'],
      [
        "aws",
        { region: "eu-central-1", acountIds: "[]" },
        "aws provider: acountIds: no such property; the nearest is ",
      ],
      ["gcp", { project: "Example" }, 'gcp provider: project: "Example" is no project id'],
      ["gcp", { zones: "a" }, "gcp provider: zones: no such property; the nearest is zone"],
      [
        "azure-native",
        {},
        "azure-native provider: subscriptionId: missing, and no resource can be made without it",
      ],
      [
        "azure-native",
        { subscriptionId: "mine" },
        "azure-native provider: subscriptionId: is no GUID",
      ],
      [
        "kubernetes",
        {},
        "kubernetes provider: kubeconfig: missing: the simulation looks for none by itself",
      ],
      [
        "kubernetes",
        { kubeconfig: "~/.kube/config" },
        "kubernetes provider: kubeconfig: names no cluster with a server",
      ],
    ] as const;
    for (const [pkg, config, message] of wrong) {
      await assert.rejects(world.provider(pkg, config), (error: Error) => {
        assert.ok(error.message.startsWith(message), error.message);
        return true;
      });
    }
  });

  it("is refused where a value that travels as JSON is of the wrong type", async () => {
    await assert.rejects(
      world.provider("aws", { region: "eu-central-1", allowedAccountIds: '"111122223333"' }),
      { message: "aws provider: allowedAccountIds: must be a list, not a string" },
    );
  });

  it("works in the account that the program allows", async () => {
    const aws = await world.provider("aws", {
      region: "eu-west-1",
      allowedAccountIds: '["444455556666"]',
    });
    const { accountId } = await aws.call("aws:index/getCallerIdentity:getCallerIdentity");
    assert.equal(accountId, "444455556666");
  });
});
