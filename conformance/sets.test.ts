import assert from "node:assert/strict";

import fc from "fast-check";

import { setExamples } from "../policypack/catalogue-examples";
import { celObject } from "../policypack/cel";
import type { Manifest, SetExamples } from "../policypack/examples";
import { judgeSets } from "../policypack/judge-set";
import { reportingPolicy } from "../policypack/kyverno-reporting";
import { setRules } from "../policypack/rules/sets";
import { groupKind } from "../policypack/workload";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { withoutNulls } from "./stored-objects";
import { resourceOf } from "./submissions";

const minutes = 60_000;
const generated = 400;
const together = 25;

const policies = setRules.map((rule) => reportingPolicy(rule, { excludedNamespaces: [] }));

/** What a cluster with nothing but these objects says where manifests leave it open. */
const fromCluster: Readonly<Record<string, "pass" | "fail">> = {
  "disallow-unmatched-selectors: no pod is given": "fail",
  "disallow-unmatched-selectors: an operator may run more": "fail",
  "disallow-unmatched-selectors: Prometheus' operator may run more": "fail",
  // Without a status there are no nodes for it.
  "require-eviction-room: a DaemonSet has as many pods as there are nodes": "pass",
  "require-eviction-room: what it selects is not given": "pass",
  "require-https-redirects: the Gateway is not given": "pass",
};

/** What a rule says of one of several objects, and who says so. */
interface Pair {
  readonly rule: string;
  readonly object: string;
  /** `unknown` is what manifests alone cannot tell; in a cluster there is nothing of that sort. */
  readonly ours: "pass" | "fail" | "error" | "unknown";
  readonly kyverno: string;
}

describe("rules that need other objects, in a cluster", () => {
  let kyverno: KyvernoProcess;
  const counts = { both: 0, clusterOnly: 0 };

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
  });

  after(async () => {
    await kyverno.stop();
    process.stderr.write(
      `    set rules: ${counts.both} pairs judged by both, ${counts.clusterOnly} more that only a cluster can tell\n`,
    );
  });

  it("have policies that Kyverno takes without a warning, and that ask for no webhook", async () => {
    for (const policy of policies) {
      assert.deepEqual(await kyverno.admit(policy), { allowed: true }, policy.metadata.name);
      assert.deepEqual(policy.spec.validationActions, ["Audit"]);
      assert.deepEqual(policy.spec.evaluation.admission, { enabled: false });
    }
  });

  /** Every pair of a rule and an object that it is about, as both see it among the others. */
  async function pairsOf(objects: readonly Manifest[]): Promise<Pair[]> {
    await kyverno.use({ policies, neighbours: objects.map(neighbour) });
    const { judgements } = judgeSets(setRules, objects.map(celObject));
    const pairs = await Promise.all(
      objects.map(async (object, index) => {
        const about = setRules.filter(({ on }) => on.some((kind) => isOf(object, kind)));
        if (about.length === 0) return [];
        const { verdicts, refused } = await kyverno.judge({
          object: withoutNulls(object),
          resource: resourceOf(object),
          operation: "CREATE",
        });
        assert.equal(refused, undefined);
        return about.map(({ id }): Pair => {
          const our = judgements.find((each) => each.object === index && each.rule.id === id);
          const { status = "nothing", message } =
            verdicts.find(({ policy }) => policy === id) ?? {};
          return {
            rule: id,
            object: titleOf(object),
            ours: our?.verdict ?? "pass",
            kyverno: status === "error" ? `error: ${message ?? ""}` : status,
          };
        });
      }),
    );
    return pairs.flat();
  }

  function disagreements(pairs: readonly Pair[]): Pair[] {
    const told = pairs.filter(({ ours }) => ours !== "unknown");
    counts.both += told.length;
    counts.clusterOnly += pairs.length - told.length;
    return [
      ...told.filter(({ ours, kyverno }) => ours !== kyverno),
      ...pairs.filter(({ ours, kyverno }) => ours === "unknown" && !/^(pass|fail)$/.test(kyverno)),
    ];
  }

  for (const examples of setExamples) {
    it(`agree with our judge on every example of ${examples.rule}`, async function () {
      this.timeout(5 * minutes);
      for (const [why, objects] of setsOf(examples)) {
        assert.deepEqual(disagreements(await pairsOf(objects)), [], why);
      }
    });
  }

  it(`agree with our judge on ${generated} mixtures of all examples`, async function () {
    this.timeout(10 * minutes);
    const seed = Number(process.env["PALISADE_SEED"] ?? Date.now() % 2 ** 31);
    process.stderr.write(`    PALISADE_SEED=${seed} mixes these sets again\n`);
    const mixtures = fc.uniqueArray(fc.constantFrom(...everyObject), {
      minLength: 2,
      maxLength: 12,
      selector: identity,
    });
    const all = fc.sample(mixtures, { seed, numRuns: generated });
    // Each has namespaces of its own, so that many can lie in one cluster: to compile the policies takes the time.
    for (let at = 0; at < all.length; at += together) {
      const some = all.slice(at, at + together).flatMap((objects, index) => apart(objects, index));
      assert.deepEqual(disagreements(await pairsOf(some)), []);
    }
  });

  describe("tell what manifests cannot", () => {
    const told = async (objects: readonly Manifest[], rule: string, of: string) =>
      (await pairsOf(objects)).find(
        (pair) => pair.rule === rule && pair.object.replace("team-a/", "") === of,
      );

    for (const { rule, unknown = {} } of setExamples) {
      for (const [why, { objects, of }] of Object.entries(unknown)) {
        const wanted = fromCluster[`${rule}: ${why}`];
        it(`${rule}: ${why}: ${wanted ?? "?"}`, async () => {
          const pair = await told(objects, rule, of);
          assert.deepEqual([pair?.ours, pair?.kyverno], ["unknown", wanted]);
        });
      }
    }

    it("how many pods a DaemonSet has", async () => {
      const [example] = Object.values(exampleOf("require-eviction-room").unknown ?? {});
      const objects = (example?.objects ?? []).map((object) =>
        object.kind === "DaemonSet" ? { ...object, status: { desiredNumberScheduled: 2 } } : object,
      );
      const pair = await told(objects, "require-eviction-room", "PodDisruptionBudget app");
      assert.deepEqual([pair?.ours, pair?.kyverno], ["unknown", "fail"]);
    });
  });
});

function titleOf({ kind, metadata: { name, namespace } }: Manifest): string {
  return [kind, [namespace, name].filter(Boolean).join("/")].join(" ");
}

function exampleOf(id: string): SetExamples {
  const found = setExamples.find(({ rule }) => rule === id);
  assert.ok(found, id);
  return found;
}

function setsOf({ good, bad, unknown = {} }: SetExamples): [string, readonly Manifest[]][] {
  const cases = [...Object.entries(bad), ...Object.entries(unknown)];
  return [
    ...Object.entries(good),
    ...cases.map(([why, { objects }]): [string, readonly Manifest[]] => [why, objects]),
  ];
}

const everyObject = setExamples.flatMap((examples) =>
  setsOf(examples).flatMap(([, objects]) => objects),
);

/** The same objects in namespaces that no other number has, and the namespaces themselves under these names. */
function apart(objects: readonly Manifest[], number: number): Manifest[] {
  const renamed = (namespace: string) => `${namespace}-${number}`;
  return objects.map((object) => {
    const { metadata, spec } = object as Manifest & {
      readonly spec?: Readonly<Record<string, unknown>>;
    };
    const { name, namespace } = metadata;
    const parents = spec?.["parentRefs"] as readonly { readonly namespace?: string }[] | undefined;
    return {
      ...object,
      metadata: {
        ...metadata,
        ...(namespace !== undefined && { namespace: renamed(namespace) }),
        ...(object.kind === "Namespace" && { name: renamed(name) }),
      },
      ...(parents !== undefined && {
        spec: {
          ...spec,
          parentRefs: parents.map((parent) =>
            parent.namespace === undefined
              ? parent
              : { ...parent, namespace: renamed(parent.namespace) },
          ),
        },
      }),
    };
  });
}

function identity({ apiVersion, kind, metadata }: Manifest): string {
  return [groupKind(apiVersion, kind), metadata.namespace, metadata.name].join(" ");
}

function isOf({ apiVersion, kind }: Manifest, resource: { group: string; kind: string }): boolean {
  return groupKind(apiVersion, kind) === `${resource.group}/${resource.kind}`;
}

/** Kinds that no rule names are there only to be passed over. */
function neighbour(object: Manifest) {
  const known = setRules.some(({ on, reads }) =>
    [...on, ...reads].some((kind) => kind !== "workloads" && isOf(object, kind)),
  );
  const isBuiltIn = known || /^(v1|apps\/v1|batch\/v1)$/.test(object.apiVersion);
  const resource = isBuiltIn ? resourceOf(object) : `${object.kind.toLowerCase()}s`;
  return { resource, object: withoutNulls(object) };
}
