import assert from "node:assert/strict";

import { environments, rulesFor } from "../../policypack/environments";
import { disallowPrivilegedContainers } from "../../policypack/rules/kubernetes/pod-security/disallow-privileged-containers";

const everywhere = disallowPrivilegedContainers;
const later = { ...everywhere, id: "later", environments: ["staging", "production"] } as const;
const rules = [everywhere, later];

describe("the rules of an environment", () => {
  it("are those that name it, and those that name none", () => {
    assert.deepEqual(
      environments.map((environment) => rulesFor(rules, environment)),
      [[everywhere], rules, rules],
    );
  });

  it("are all rules where nobody says which environment it is", () => {
    assert.deepEqual(rulesFor(rules, undefined), rules);
  });
});
