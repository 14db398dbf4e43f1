import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";

import { withFolder } from "../../support/folder";
import { palisade } from "../running";

const own = ["--rules", "docs/own-rules"];
const mark = "# Written by `palisade kyverno`: changes made here are lost.\n";

const leftOut =
  "palisade kyverno: left out default-pod-security-level, default-seccomp-profile, default-token-mount, " +
  "namespace-defaults: each acts only where the rules that it helps refuse an object, and here they only report.\n" +
  "palisade kyverno: left out require-image-signature: nobody is named whose signature is trusted. " +
  "Name a stack file that does, in palisade:policies.signatures, by --stack FILE.\n";

function kindOf(text: string): string {
  return (load(text) as { kind: string }).kind;
}

describe("palisade kyverno", () => {
  it("writes a file for each policy, and a kustomization that lists them all", async () => {
    await withFolder(async (folder) => {
      const ran = await palisade(["kyverno", "-q", "--out", folder, ...own]);
      assert.deepEqual([ran.code, ran.err], [0, leftOut]);
      const files = readdirSync(folder);
      assert.equal(
        ran.out,
        `Policies at stage audit are in ${folder}: ${files.length} new, 0 changed, 0 unchanged, 0 removed.\n`,
      );
      const { resources } = load(readFileSync(join(folder, "kustomization.yaml"), "utf8")) as {
        resources: string[];
      };
      assert.deepEqual([...resources, "kustomization.yaml"].sort(), files.sort());
      for (const file of resources.filter((name) => !name.startsWith("exception-"))) {
        const text = readFileSync(join(folder, file), "utf8");
        assert.ok(text.startsWith(mark), file);
        const { metadata, spec } = load(text) as {
          metadata: { name: string };
          spec: { validationActions?: string[] };
        };
        assert.equal(`${metadata.name}.yaml`, file);
        assert.deepEqual(spec.validationActions ?? ["Audit"], ["Audit"], file);
      }
      assert.ok(resources.includes("require-cost-centre.yaml"));
    });
  });

  it("lists the exceptions before the policies, and has Argo CD apply them in that order", async () => {
    await withFolder(async (folder) => {
      const args = ["kyverno", "-q", "--out", folder, "--waivers", "policypack/waivers.yaml"];
      assert.equal((await palisade(args)).code, 0);
      const read = (file: string): unknown => load(readFileSync(join(folder, file), "utf8"));
      const { resources, sortOptions, patches } = read("kustomization.yaml") as {
        resources: string[];
        sortOptions: unknown;
        patches: { target: unknown; patch: string }[];
      };
      assert.deepEqual(sortOptions, { order: "fifo" });
      const exceptions = resources.filter((file) => file.startsWith("exception-"));
      assert.ok(exceptions.length > 0);
      assert.deepEqual(resources.slice(0, exceptions.length), exceptions);
      assert.deepEqual(
        patches.map(({ target, patch }) => [target, load(patch)]),
        [
          [
            { kind: "PolicyException" },
            {
              apiVersion: "policies.kyverno.io/v1",
              kind: "PolicyException",
              metadata: { name: "any", annotations: { "argocd.argoproj.io/sync-wave": "-1" } },
            },
          ],
        ],
      );
    });
  });

  it("says the same text twice, and with --check whether it would", async () => {
    await withFolder(async (folder) => {
      const args = ["kyverno", "-q", "--out", folder];
      await palisade(args);
      const { length } = readdirSync(folder);
      const told = (what: string, counts: string) =>
        `Policies at stage audit ${what} in ${folder}: ${counts}.\n`;
      assert.equal(
        (await palisade(args)).out,
        told("are", `0 new, 0 changed, ${length} unchanged, 0 removed`),
      );
      assert.equal((await palisade([...args, "--check"])).code, 0);
      writeFileSync(join(folder, "kustomization.yaml"), `${mark}resources: []\n`);
      assert.deepEqual(await palisade(["kyverno", "--out", folder, "--check"]), {
        code: 1,
        out: `~ kustomization.yaml\n${told("would be", `0 new, 1 changed, ${length - 1} unchanged, 0 removed`)}`,
        err: leftOut,
      });
      assert.equal(
        readFileSync(join(folder, "kustomization.yaml"), "utf8"),
        `${mark}resources: []\n`,
      );
    });
  });

  it("enforces in production, outside of the namespaces that are named", async () => {
    await withFolder(async (folder) => {
      await palisade([
        ...["kyverno", "--out", folder, "--environment", "production"],
        ...["--exclude-namespace", "istio-system"],
      ]);
      const { spec } = load(readFileSync(join(folder, "disallow-host-ports.yaml"), "utf8")) as {
        spec: Record<string, unknown>;
      };
      assert.deepEqual(spec["validationActions"], ["Deny"]);
      assert.deepEqual((spec["matchConstraints"] as Record<string, unknown>)["namespaceSelector"], {
        matchExpressions: [
          {
            key: "kubernetes.io/metadata.name",
            operator: "NotIn",
            values: ["istio-system", "kube-node-lease", "kube-public", "kube-system"],
          },
        ],
      });
    });
  });

  it("writes what repairs and provides where the rules refuse, without a stack", async () => {
    await withFolder(async (folder) => {
      const kinds = async (...args: string[]) => {
        const { err } = await palisade(["kyverno", "-q", "--out", folder, ...args]);
        const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
        return { err: err.split("\n").length - 1, kinds: new Set(texts.map(kindOf)) };
      };
      const production = await kinds("--environment", "production", "--cloud", "aws");
      assert.equal(production.err, 1);
      assert.ok(production.kinds.has("GeneratingPolicy") && production.kinds.has("MutatingPolicy"));
      const defaults = () => readFileSync(join(folder, "namespace-defaults.yaml"), "utf8");
      assert.match(defaults(), /requests\.cpu: '64'/);
      assert.ok(!defaults().includes("169.254.169.254"));
      await kinds("--stage", "enforce", "--cloud", "gcp");
      assert.match(defaults(), /requests\.cpu: '8'/);
      assert.match(defaults(), /169\.254\.169\.254/);
      assert.match(defaults(), /- gke-managed-system$/m);
    });
  });

  it("reports by rules that need other objects, in every environment, and refuses by none", async () => {
    await withFolder(async (folder) => {
      const specOf = (name: string) =>
        (load(readFileSync(join(folder, `${name}.yaml`), "utf8")) as { spec: unknown }).spec as {
          validationActions: unknown;
          evaluation: unknown;
        };
      await palisade(["kyverno", "--out", folder, "--environment", "production"]);
      const { validationActions, evaluation } = specOf("require-pod-disruption-budgets");
      assert.deepEqual(validationActions, ["Audit"]);
      assert.deepEqual(evaluation, {
        mode: "Kubernetes",
        admission: { enabled: false },
        background: { enabled: true },
      });
      await palisade(["kyverno", "--out", folder, "--environment", "staging"]);
      assert.ok(!readdirSync(folder).includes("require-pod-disruption-budgets.yaml"));
      assert.deepEqual(specOf("require-eviction-room").validationActions, ["Audit"]);
    });
  });

  it("writes what is waived as exceptions, in the namespace that Kyverno heeds", async () => {
    await withFolder(async (folder) => {
      writeFileSync(
        join(folder, "waivers.yaml"),
        `waivers:
  - rule: disallow-host-ports
    subject: { namespace: shop, name: edge }
    owner: Team Shop
    reason: The edge listens on the node.
    ticket: SHOP-9
    expires: 2027-01-31
`,
      );
      const out = join(folder, "out");
      await palisade(["kyverno", "--out", out, "--waivers", join(folder, "waivers.yaml")]);
      const exceptions = readdirSync(out).filter((name) => name.startsWith("exception-"));
      const texts = exceptions.map((name) => readFileSync(join(out, name), "utf8"));
      const waived = texts.filter((text) => text.includes("SHOP-9"));
      assert.equal(waived.length, 1);
      assert.match(waived[0] ?? "", /^  namespace: palisade-exceptions$/m);
    });
  });

  it("removes what it wrote before and is no more, and leaves alone what others wrote", async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, "old-rule.yaml"), `${mark}kind: ValidatingPolicy\n`);
      writeFileSync(join(folder, "ours.yaml"), "kind: ConfigMap\n");
      const { out } = await palisade(["kyverno", "--out", folder]);
      assert.ok(out.includes("\n- old-rule.yaml\n"));
      const files = readdirSync(folder);
      assert.ok(!files.includes("old-rule.yaml"));
      assert.ok(files.includes("ours.yaml"));
    });
  });

  it("writes over nothing that others wrote, and follows no link, unless it is told to", async () => {
    await withFolder(async (folder) => {
      const out = join(folder, "out");
      mkdirSync(out);
      writeFileSync(join(out, "kustomization.yaml"), "resources: [mine.yaml]\n");
      writeFileSync(join(folder, "secret"), `${mark}secret`);
      symlinkSync("../secret", join(out, "disallow-host-ports.yaml"));
      const args = ["kyverno", "-q", "--out", out];
      assert.deepEqual(await palisade(args), {
        code: 2,
        out: "",
        err: `palisade kyverno: --out ${out}: this command did not write disallow-host-ports.yaml, kustomization.yaml. Choose another folder, or add --force.
palisade kyverno --help lists the options.
`,
      });
      assert.deepEqual(readdirSync(out).length, 2);
      assert.equal((await palisade([...args, "--force"])).code, 0);
      assert.ok(readFileSync(join(out, "disallow-host-ports.yaml"), "utf8").startsWith(mark));
      assert.equal(readFileSync(join(folder, "secret"), "utf8"), `${mark}secret`);
    });
  });

  it("refuses what does not fit together", async () => {
    const refused = async (...args: string[]) => (await palisade(["kyverno", ...args])).err;
    const help = "palisade kyverno --help lists the options.\n";
    assert.equal(await refused(), `palisade kyverno: --out DIR is missing.\n${help}`);
    assert.equal(
      await refused("--out", "x", "--environment", "staging", "--stage", "audit"),
      `palisade kyverno: --stage audit: staging asks for at least canary. Leave --environment out to roll out by degrees.\n${help}`,
    );
    assert.equal(
      await refused("--out", "x", "--exclude-namespace", "kube_system"),
      `palisade kyverno: --exclude-namespace kube_system: is not the name of a namespace.\n${help}`,
    );
  });
});
