import assert from "node:assert/strict";
import { resolve } from "node:path";

import { catalogue } from "../../../policypack/catalogue";
import type { KubernetesExamples } from "../../../policypack/examples";
import type { KubernetesRule } from "../../../policypack/rule";
import { readTeamRules } from "../../../policypack/team-rules/read-folder";
import { tryExamples } from "../../../policypack/team-rules/trials";

const team = readTeamRules(resolve(__dirname, "../../../docs/own-rules"), catalogue);
const [costCentre] = team.rules;
const [examples] = team.examples;
assert.ok(costCentre && examples);
const [good] = Object.values(examples.good);
const [bad] = Object.values(examples.bad);
assert.ok(good && bad);

function faults(
  rule: Partial<KubernetesRule>,
  own: Partial<KubernetesExamples>,
): (string | undefined)[] {
  const trials = tryExamples({
    rules: [{ ...costCentre, ...rule } as KubernetesRule],
    examples: [{ ...examples, ...own } as KubernetesExamples],
  });
  return trials.flatMap(({ shows, fault }) => (fault === undefined ? [] : [`${shows}: ${fault}`]));
}

describe("the trials of a team's rules", () => {
  it("hold for the rules of the guide, in every kind that makes pods", () => {
    const trials = tryExamples(team);
    assert.deepEqual(
      trials.filter(({ fault }) => fault !== undefined),
      [],
    );
    assert.deepEqual(
      trials.filter(({ rule }) => rule === "require-cost-centre").map(({ shows }) => shows),
      [
        "accepts: names a cost centre",
        "refuses: has no labels",
        "refuses: names a person",
        ...[
          ...["PodTemplate", "ReplicationController", "DaemonSet", "Deployment", "ReplicaSet"],
          ...["StatefulSet", "CronJob", "Job"],
        ].map((kind) => `judges the pod in a ${kind} alike`),
        "decides nothing otherwise where a value is not known",
      ],
    );
  });

  it("fail where a good example is refused", () => {
    const [first] = faults({}, { good: { "is bare": bad.object }, bad: {} });
    assert.equal(
      first,
      "accepts: is bare: It must break no rule, and breaks require-cost-centre at metadata.labels.",
    );
  });

  it("fail where a bad example is accepted, or refused elsewhere", () => {
    assert.equal(
      faults({}, { good: {}, bad: { "is sound": { object: good, at: "metadata.labels" } } })[0],
      "refuses: is sound: It must break require-cost-centre, and does not.",
    );
    assert.equal(
      faults({}, { good: {}, bad: { "is bare": { ...bad, at: "spec" } } })[0],
      "refuses: is bare: The finding must be at spec, and is at metadata.labels.",
    );
  });

  it("fail where a bad example does not break what it admits to, or breaks another rule", () => {
    assert.equal(
      faults({}, { good: {}, bad: { "is bare": { ...bad, alsoBreaks: ["require-x"] } } })[0],
      "refuses: is bare: It does not break require-x of alsoBreaks.",
    );
    const other = { ...costCentre, id: "require-x" };
    const [trial] = tryExamples({
      rules: [costCentre, other],
      examples: [{ ...examples, good: {}, bad: { "is bare": bad } }],
    });
    assert.equal(
      trial?.fault,
      "It must break no other rule, and breaks require-x at metadata.labels. Say so in alsoBreaks, or repair it.",
    );
  });

  it("fail where a rule crashes", () => {
    const validations = [
      { require: "object.spec.containers[0].ports == 1", path: "spec", message: "No." },
    ];
    assert.equal(
      faults({ validations }, { good: { "has no ports": good }, bad: {} })[0],
      "accepts: has no ports: It must break no rule, and crashes require-cost-centre at spec (No such key: ports).",
    );
  });

  it("fail where a rule reads the kind and so takes a Deployment for something else than its pod", () => {
    const validations = [
      {
        require: 'object.metadata.name != "web" || has(object.kind)',
        path: "spec",
        message: "No.",
      },
    ];
    const [first] = faults({ validations }, { bad: {} });
    assert.match(
      first ?? "",
      /^judges the pod in a PodTemplate alike: It must break no rule, and /,
    );
  });
});
