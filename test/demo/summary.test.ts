import assert from "node:assert/strict";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import { clusterOf, created, findings, refusals, span } from "../../demo/summary";

const urn = (name: string): string => `urn:pulumi:dev::palisade::aws:kms/key:Key::${name}`;

function operation(name: string, op: string, timestamp: number): EngineEvent {
  // Only what the summary reads: the engine's event has some twenty fields more.
  const metadata = { op, urn: urn(name), type: "aws:kms/key:Key" };
  return { sequence: 0, timestamp, resOutputsEvent: { metadata } } as unknown as EngineEvent;
}

describe("clusterOf", () => {
  const clusters = ["dev", "dev-eks"];

  it("finds the cluster that a resource is named after", () => {
    assert.equal(clusterOf(urn("dev-eks"), clusters.slice(1)), "dev-eks");
    assert.equal(clusterOf(urn("dev-eks-key"), clusters.slice(1)), "dev-eks");
  });

  it("prefers the longest name where one cluster's name starts another's", () => {
    assert.equal(clusterOf(urn("dev-eks-key"), clusters), "dev-eks");
  });

  it("finds none for a resource of the stack itself", () => {
    assert.equal(clusterOf(urn("other-key"), clusters), undefined);
  });
});

describe("created", () => {
  it("lists what was created and nothing that was updated", () => {
    const events = [operation("a", "create", 1), operation("b", "update", 2)];
    assert.deepEqual(created(events), [{ urn: urn("a"), type: "aws:kms/key:Key" }]);
  });
});

describe("span", () => {
  it("is the time from the first to the last operation on the resources asked for", () => {
    const events = [
      operation("a", "create", 10),
      operation("b", "create", 11),
      operation("a", "create", 17),
      operation("b", "create", 40),
    ];
    assert.equal(
      span(events, (it) => it === urn("a")),
      7,
    );
  });

  it("is zero where nothing happened", () => {
    assert.equal(
      span([], () => true),
      0,
    );
  });
});

function finding(enforcementLevel: "mandatory" | "warning", policyName: string): EngineEvent {
  return {
    sequence: 0,
    timestamp: 0,
    policyEvent: {
      resourceUrn: urn("a"),
      message: "why",
      color: "never",
      policyName,
      policyPackName: "palisade",
      policyPackVersion: "1",
      policyPackVersionTag: "1",
      enforcementLevel,
    },
  };
}

describe("findings", () => {
  const events = [finding("mandatory", "rule-a"), finding("warning", "rule-b")];

  it("are the rules that found anything on the resources asked for, at whatever level", () => {
    assert.deepEqual([...findings(events, (it) => it === urn("a"))], ["rule-a", "rule-b"]);
    assert.deepEqual([...findings(events, (it) => it === urn("b"))], []);
  });
});

describe("refusals", () => {
  it("keeps what stops a deployment and leaves out what only warns", () => {
    assert.deepEqual(refusals([finding("mandatory", "rule-a"), finding("warning", "rule-b")]), [
      { urn: urn("a"), rule: "rule-a", message: "why" },
    ]);
  });
});
