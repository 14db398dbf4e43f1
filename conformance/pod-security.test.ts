import assert from "node:assert/strict";

import fc from "fast-check";

import { catalogue } from "../policypack/catalogue";
import { indexRules } from "../policypack/dispatch";
import type { Manifest } from "../policypack/examples";
import { judgeResource } from "../policypack/judge-resource";
import { profileRules } from "../policypack/profiles";
import { controllers } from "../test/support/controllers";
import { policies } from "./agreement";
import { generatedPods } from "./generated-pods";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { podSecurityAdmission } from "./pod-security-admission";
import { podSecurityFixtures } from "./pod-security-fixtures";
import type { PodSecurityFixture, PodSecurityLevel } from "./pod-security-fixtures";
import { resourceOf } from "./submissions";

/** The rule that stands for each of Kubernetes' own checks. */
const ruleOfCheck: Readonly<Record<string, string>> = {
  allowprivilegeescalation: "disallow-privilege-escalation",
  apparmorprofile: "restrict-apparmor-profiles",
  capabilities_baseline: "disallow-added-capabilities",
  capabilities_restricted: "restrict-capabilities",
  hostnamespaces: "disallow-host-namespaces",
  hostpathvolumes: "disallow-host-path-volumes",
  hostports: "disallow-host-ports",
  hostprobesandhostlifecycle: "disallow-probe-hosts",
  privileged: "disallow-privileged-containers",
  procmount: "restrict-proc-mount",
  procmount_restricted: "require-default-proc-mount",
  restrictedvolumes: "restrict-volume-types",
  runasnonroot: "require-run-as-non-root",
  runasuser: "disallow-root-user",
  seccompprofile_baseline: "disallow-unconfined-seccomp",
  seccompprofile_restricted: "restrict-seccomp-profiles",
  selinuxoptions: "restrict-selinux-options",
  sysctls: "restrict-sysctls",
  windowshostprocess: "disallow-windows-host-process",
};

/** How many pods Kubernetes refuses and admits at each level: a folder that is not read must not pass. */
const expected = {
  baseline: { refused: 34, admitted: 15 },
  restricted: { refused: 76, admitted: 23 },
} as const;

const indexes = {
  baseline: indexRules(profileRules("pss-baseline", catalogue)),
  restricted: indexRules(profileRules("pss-restricted", catalogue)),
};

const kinds = [{ kind: "Pod", wrap: (pod: Manifest) => pod }, ...controllers];

function broken(level: PodSecurityLevel, object: Manifest): string[] {
  return judgeResource(
    indexes[level],
    `kubernetes:${object.apiVersion}:${object.kind}`,
    object,
  ).map(({ rule, verdict }) => `${verdict} ${rule.id}`);
}

describe("the Pod Security profiles on the pods by which Kubernetes tests its own admission", () => {
  let fixtures: readonly PodSecurityFixture[];

  before(function () {
    this.timeout(120_000);
    fixtures = podSecurityFixtures();
  });

  function of(level: PodSecurityLevel, allowed: boolean): readonly PodSecurityFixture[] {
    return fixtures.filter((fixture) => fixture.level === level && fixture.allowed === allowed);
  }

  it("have a rule for each check that refuses a pod, and no other", () => {
    const checks = new Set(of("restricted", false).map(({ check }) => check));
    assert.deepEqual(Object.keys(ruleOfCheck), [...checks].sort());
    assert.deepEqual(
      Object.values(ruleOfCheck).sort(),
      profileRules("pss-restricted", catalogue).map(({ id }) => id),
    );
  });

  for (const level of ["baseline", "restricted"] as const) {
    for (const { kind, wrap } of kinds) {
      it(`pss-${level} finds every bad one by the rule of its check: ${kind}`, () => {
        const bad = of(level, false);
        const missed = bad.filter(({ check, object }) => {
          return !broken(level, wrap(object)).includes(`fail ${ruleOfCheck[check] ?? ""}`);
        });
        assert.deepEqual(
          missed.map(({ name }) => name),
          [],
        );
        assert.equal(bad.length, expected[level].refused);
      });

      it(`pss-${level} flags none of the good ones: ${kind}`, () => {
        const good = of(level, true);
        const flagged = good.flatMap(({ name, object }) =>
          broken(level, wrap(object)).map((rule) => `${name}: ${rule}`),
        );
        assert.deepEqual(flagged, []);
        assert.equal(good.length, expected[level].admitted);
      });
    }
  }
});

describe("the policies of the Pod Security profiles, as Kyverno judges those pods", () => {
  let kyverno: KyvernoProcess;
  let fixtures: readonly PodSecurityFixture[];

  before(async function () {
    this.timeout(30 * 60_000);
    fixtures = podSecurityFixtures();
    kyverno = startKyverno((await provideKyverno("judge")).judge);
  });

  after(async () => {
    await kyverno.stop();
  });

  /** What is wrong with a pod by a level: "fail RULE", or "error RULE". */
  async function refusals(object: Manifest): Promise<string[]> {
    const submission = { object, resource: resourceOf(object), operation: "CREATE" } as const;
    const { verdicts, refused } = await kyverno.judge(submission);
    assert.equal(refused, undefined);
    return verdicts
      .filter(({ status }) => status !== "pass")
      .map(({ policy, status }) => `${status} ${policy}`);
  }

  for (const level of ["baseline", "restricted"] as const) {
    const { refused, admitted } = expected[level];
    it(`pss-${level} finds ${refused} of ${refused} bad ones by the rule of their check, and flags none of ${admitted} good ones, in each kind`, async function () {
      this.timeout(10 * 60_000);
      const ids = profileRules(`pss-${level}`, catalogue).map(({ id }) => id);
      await kyverno.use({
        policies: policies.filter(({ metadata }) => ids.includes(metadata.name)),
      });
      const ofLevel = fixtures.filter((fixture) => fixture.level === level);
      for (const { kind, wrap } of kinds) {
        const judged = await Promise.all(
          ofLevel.map(async (fixture) => ({
            ...fixture,
            found: await refusals(wrap(fixture.object)),
          })),
        );
        // Kyverno derives no policy for these: the pods that they make are judged.
        const derived = !["ReplicationController", "PodTemplate"].includes(kind);
        const bad = judged.filter(({ allowed }) => !allowed);
        const found = bad.filter((pod) =>
          pod.found.includes(`fail ${ruleOfCheck[pod.check] ?? ""}`),
        );
        assert.equal(bad.length, refused, kind);
        assert.equal(found.length, derived ? refused : 0, kind);
        const good = judged.filter(({ allowed }) => allowed);
        assert.equal(good.length, admitted, kind);
        assert.deepEqual(
          good.flatMap((pod) => pod.found.map((what) => `${pod.name}: ${what}`)),
          [],
          kind,
        );
      }
    });
  }
});

describe("the Pod Security profiles and Kubernetes' own admission", () => {
  it("allow the same of 5,000 generated pods, and refuse the same", function () {
    this.timeout("10m");
    const seed = Number(process.env["PALISADE_SEED"] ?? Date.now() % 2 ** 31);
    process.stderr.write(`    PALISADE_SEED=${seed} generates these pods again\n`);
    const pods = fc.sample(generatedPods, { seed, numRuns: 5_000 });
    const verdicts = podSecurityAdmission(pods);
    assert.equal(verdicts.length, pods.length);
    const seen = new Set<string>();
    for (const [index, pod] of pods.entries()) {
      for (const level of ["baseline", "restricted"] as const) {
        const found = broken(level, pod);
        const allowed = verdicts[index]?.[level];
        seen.add(`${level} ${String(allowed)}`);
        assert.equal(
          found.length === 0,
          allowed,
          `${level}: ${found.join()} ${JSON.stringify(pod)}`,
        );
      }
    }
    assert.equal(seen.size, 4, "both levels must have allowed and refused something");
  });
});
