import assert from "node:assert/strict";

import { awsPlace } from "../../../components/eks/place";
import { roleName } from "../../../components/eks/roles";
import { recordCluster } from "./recorded-cluster";

const place = awsPlace("111122223333", "eu-central-1");

describe("the IAM roles of an EKS cluster", () => {
  it("have names that IAM takes, however long the cluster's own", async () => {
    const { resources } = await recordCluster({}, {}, undefined, "a".repeat(40));
    const names = resources
      .filter(({ type }) => type === "aws:iam/role:Role")
      .map(({ inputs }) => String(inputs["name"]));
    assert.equal(names.length, 7);
    assert.equal(new Set(names).size, 7);
    for (const name of names) assert.match(name, /^[\w+=,.@-]{1,64}$/);
  });

  it("are told apart where the names are cut", () => {
    const name = "a".repeat(60);
    assert.notEqual(roleName({ name, place }, "node"), roleName({ name, place }, "control-plane"));
    assert.equal(roleName({ name, place }, "node").length, 64);
  });

  it("are told apart in two regions of an account", () => {
    const elsewhere = awsPlace("111122223333", "eu-west-1");
    assert.notEqual(
      roleName({ name: "blue", place }, "node"),
      roleName({ name: "blue", place: elsewhere }, "node"),
    );
  });
});
