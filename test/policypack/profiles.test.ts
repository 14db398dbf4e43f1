import assert from "node:assert/strict";

import { catalogue } from "../../policypack/catalogue";
import { profileRules, profiles } from "../../policypack/profiles";
import type { Profile } from "../../policypack/profiles";

const baseline = [
  "disallow-added-capabilities",
  "disallow-host-namespaces",
  "disallow-host-path-volumes",
  "disallow-host-ports",
  "disallow-privileged-containers",
  "disallow-probe-hosts",
  "disallow-unconfined-seccomp",
  "disallow-windows-host-process",
  "restrict-apparmor-profiles",
  "restrict-proc-mount",
  "restrict-selinux-options",
  "restrict-sysctls",
];

const restricted = [
  "disallow-privilege-escalation",
  "disallow-root-user",
  "require-default-proc-mount",
  "require-run-as-non-root",
  "restrict-capabilities",
  "restrict-seccomp-profiles",
  "restrict-volume-types",
];

function idsOf(profile: Profile): string[] {
  return profileRules(profile, catalogue).map(({ id }) => id);
}

describe("a profile", () => {
  it("is one of three", () => {
    assert.deepEqual(profiles, ["pss-baseline", "pss-restricted", "all"]);
  });

  it("pss-baseline has a rule for each check of that level, and none beside", () => {
    assert.deepEqual(idsOf("pss-baseline"), baseline);
  });

  it("pss-restricted has those and a rule for each check of its own level, and none beside", () => {
    assert.deepEqual(idsOf("pss-restricted"), [...baseline, ...restricted].sort());
  });

  it("all has every rule that there is", () => {
    assert.deepEqual(profileRules("all", catalogue), catalogue);
  });

  it("takes of the rules that it is given, in their order", () => {
    const some = catalogue.filter(({ id }) => /^(disallow-root-user|restrict-)/.test(id)).reverse();
    assert.deepEqual(
      profileRules("pss-baseline", some).map(({ id }) => id),
      baseline.filter((id) => id.startsWith("restrict-")).reverse(),
    );
  });
});
