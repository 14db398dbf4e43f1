import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Manifest } from "../policypack/examples";
import type { ValidatingPolicy } from "../policypack/kyverno-manifests";
import { kubernetesExamples } from "../policypack/catalogue-examples";
import { catalogue } from "../policypack/catalogue";
import { profileRules } from "../policypack/profiles";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { policies } from "./agreement";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess } from "./kyverno-process";
import { knownCliDifferences } from "./known-differences";
import { provideKyverno } from "./kyverno-tools";
import { podSecurityFixtures } from "./pod-security-fixtures";
import { resourceOf } from "./submissions";

const minutes = 60_000;

/** The command line knows no subresources. */
const judging = policies.filter(({ metadata }) => !metadata.name.endsWith("-ephemeral"));

/** What is used here of the report that the command line writes. */
interface Report {
  readonly results: readonly {
    readonly policy: string;
    readonly result: string;
    readonly resources: readonly { readonly name: string }[];
  }[];
}

const unknownToTheCli = knownCliDifferences.map(({ kind }) => kind);

describe("Kyverno's own command line and Kyverno as it is linked here", () => {
  let kyverno: KyvernoProcess;
  let cli: string;
  let folder: string;

  before(async function () {
    this.timeout(30 * minutes);
    const tools = await provideKyverno("cli", "judge");
    cli = tools.cli;
    kyverno = startKyverno(tools.judge);
    folder = await mkdtemp(join(tmpdir(), "palisade-conformance-"));
  });

  after(async () => {
    await kyverno.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("give the same verdict on the Pod Security fixtures by the rules of the profiles", async function () {
    this.timeout(15 * minutes);
    const ids = profileRules("pss-restricted", catalogue).map(({ id }) => id);
    const judged = judging.filter(({ metadata }) => ids.includes(metadata.name));
    await agree(
      judged,
      podSecurityFixtures().map(({ object }) => object),
    );
  });

  it("give the same verdict on a bad and a good example of each rule by that rule and its next ones", async function () {
    this.timeout(15 * minutes);
    // A rule by itself shows that it finds its own; a handful at once shows that they do not get in each other's way.
    for (let at = 0; at < kubernetesRules.length; at += 12) {
      const ids = kubernetesRules.slice(at, at + 12).map(({ id }) => id);
      const judged = judging.filter(({ metadata }) =>
        ids.includes(metadata.labels["palisade.dev/rule"] ?? ""),
      );
      const objects = kubernetesExamples
        .filter(({ rule }) => ids.includes(rule))
        .flatMap(({ good, bad }) => [
          ...Object.values(good).slice(0, 1),
          ...Object.values(bad)
            .slice(0, 1)
            .map(({ object }) => object),
        ])
        .filter(({ kind }) => !unknownToTheCli.includes(kind));
      await agree(judged, objects);
    }
  });

  for (const { kind, guessed, reason } of knownCliDifferences) {
    it(`differ where it is written down: the command line takes a ${kind} for one of the ${guessed}`, async function () {
      this.timeout(5 * minutes);
      assert.notEqual(reason, "");
      const [example] = kubernetesExamples
        .flatMap(({ rule, bad }) => Object.values(bad).map(({ object }) => ({ rule, object })))
        .filter(({ object }) => object.kind === kind);
      assert.ok(example);
      const object = identified(example.object, 0);
      const asWritten = judging.filter(({ metadata }) => metadata.name === example.rule);
      const [policy] = asWritten;
      assert.ok(policy);
      await kyverno.use({ policies: asWritten });
      const submission = { object, resource: resourceOf(object), operation: "CREATE" } as const;
      const { verdicts } = await kyverno.judge(submission);
      assert.deepEqual(
        verdicts.map(({ status }) => status),
        ["fail"],
      );
      const fromCli = async (policies: readonly ValidatingPolicy[]) =>
        (await apply(policies, [object])).results.map(({ result }) => result);
      assert.deepEqual(await fromCli(asWritten), []);
      // The same policy on what the command line thinks the resource is called.
      const about = JSON.stringify(policy).replaceAll(`"${resourceOf(object)}"`, `"${guessed}"`);
      assert.deepEqual(await fromCli([JSON.parse(about) as ValidatingPolicy]), ["fail"]);
    });
  }

  async function agree(
    judged: readonly ValidatingPolicy[],
    objects: readonly Manifest[],
  ): Promise<void> {
    const named = objects.map((object, index) => identified(object, index));
    const linked = new Set<string>();
    await kyverno.use({ policies: judged });
    for (const object of named) {
      const resource = resourceOf(object);
      const { verdicts } = await kyverno.judge({ object, resource, operation: "CREATE" });
      for (const { policy, status } of verdicts) {
        linked.add(`${object.metadata.name} ${policy} ${status}`);
      }
    }
    const { results } = await apply(judged, named);
    const applied = results.map(
      ({ policy, result, resources }) => `${resources[0]?.name ?? ""} ${policy} ${result}`,
    );
    assert.deepEqual([...new Set(applied)].sort(), [...linked].sort());
    assert.ok(applied.length > objects.length);
  }

  async function apply(
    judged: readonly ValidatingPolicy[],
    objects: readonly Manifest[],
  ): Promise<Report> {
    const files = {
      policies: join(folder, "policies.yaml"),
      objects: join(folder, "objects.yaml"),
    };
    await writeFile(files.policies, documents(judged));
    await writeFile(files.objects, documents(objects));
    const args = ["apply", files.policies, "--resource", files.objects];
    const output = await new Promise<string>((resolve, reject) => {
      const options = { maxBuffer: 256 * 1024 * 1024 };
      execFile(
        cli,
        [...args, "--policy-report", "--output-format", "json"],
        options,
        (error, stdout) => {
          // It ends with 1 where it finds something.
          if (error === null || error.code === 1) resolve(stdout);
          else reject(new Error("The Kyverno CLI failed", { cause: error }));
        },
      );
    });
    // Where no policy is about an object there is no report.
    const at = output.indexOf("{");
    return at < 0 ? { results: [] } : (JSON.parse(output.slice(at)) as Report);
  }
});

/** The command line reports by name, and puts what is in no namespace into one. */
function identified(object: Manifest, index: number): Manifest {
  const named = { ...object.metadata, name: `object-${index}` };
  const { namespace = "default" } = object.metadata;
  return { ...object, metadata: isClusterScoped(object) ? named : { ...named, namespace } };
}

function isClusterScoped({ kind }: Manifest): boolean {
  return kubernetesRules.some(
    ({ on }) => on !== "pods" && on.some((one) => one.kind === kind && one.scope === "Cluster"),
  );
}

function documents(manifests: readonly unknown[]): string {
  return manifests.map((manifest) => JSON.stringify(manifest)).join("\n---\n");
}
