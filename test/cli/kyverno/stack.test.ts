import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { dump, load } from "js-yaml";

import { Governance } from "../../../components/governance/governance";
import { gkeNamespaces } from "../../../components/gke/system-namespaces";
import { settingsSchema } from "../../../components/settings/schema";
import type { Settings } from "../../../components/settings/schema";
import { fakeCluster } from "../../support/fake-cluster";
import { withFolder } from "../../support/folder";
import { record } from "../../support/recorder";
import { palisade } from "../running";

const waivers = "policypack/waivers.yaml";
const now = new Date("2027-01-01");
const help = "palisade kyverno --help lists the options.\n";

interface Written {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

function manifestsIn(folder: string): Written[] {
  return readdirSync(folder)
    .filter((name) => name !== "kustomization.yaml")
    .map((name) => load(readFileSync(join(folder, name), "utf8")) as Written)
    .sort(byName);
}

/** As each cloud's component has them, which its own test says. */
const ofCloud = {
  aws: ["kube-node-lease", "kube-public", "kube-system"],
  gcp: gkeNamespaces,
  azure: ["kube-system"],
  existing: ["kube-system"],
} as const;

/** What the program itself makes for one cluster of the stack. */
async function deployed(settings: Settings, name: string): Promise<Written[]> {
  const wanted = settings.clusters.find((cluster) => cluster.name === name);
  assert.ok(wanted);
  const { resources } = await record(
    () =>
      new Governance(name, {
        cluster: fakeCluster({
          name,
          cloud: wanted.cloud,
          systemNamespaces: ofCloud[wanted.cloud],
        }),
        settings,
        now,
      }),
  );
  return resources
    .filter(({ name: own }) => own.startsWith(`${name}-policies-`))
    .flatMap(({ inputs }) => {
      const { values } = inputs as { values: { manifests: Record<string, string> } };
      return Object.values(values.manifests).map((text) => JSON.parse(text) as Written);
    })
    .sort(byName);
}

function byName(a: Written, b: Written): number {
  return `${a.kind} ${a.metadata.name}` < `${b.kind} ${b.metadata.name}` ? -1 : 1;
}

function stackFile(name: string): Record<string, unknown> {
  return (load(readFileSync(name, "utf8")) as { config: Record<string, unknown> }).config;
}

function settingsOf(config: Readonly<Record<string, unknown>>): Settings {
  const own = Object.entries(config).filter(([key]) => key.startsWith("palisade:"));
  return settingsSchema.parse(
    Object.fromEntries(
      own
        .map(([key, value]) => [key.slice("palisade:".length), value])
        .filter(([key]) => String(key) in settingsSchema.shape),
    ),
  );
}

const signatures = {
  images: ["registry.example.com/*"],
  signers: [
    { by: "keyless", issuer: "https://token.example.com", subject: "https://example.com/build" },
  ],
};

describe("palisade kyverno --stack", () => {
  for (const cluster of ["prod-eks", "prod-gke", "prod-aks"]) {
    it(`writes what the program deploys to ${cluster}, of every kind`, async () => {
      await withFolder(async (folder) => {
        const config = stackFile("Pulumi.prod.yaml");
        const policies = config["palisade:policies"] as object | undefined;
        config["palisade:policies"] = { ...policies, signatures };
        const stack = join(folder, "Pulumi.signed.yaml");
        writeFileSync(stack, dump({ config }));
        const out = join(folder, "out");
        const ran = await palisade([
          ...["kyverno", "-q", "--out", out, "--stack", stack],
          ...["--cluster", cluster, "--waivers", waivers],
        ]);
        assert.deepEqual([ran.code, ran.err], [0, ""]);
        const written = manifestsIn(out);
        assert.deepEqual(written, await deployed(settingsOf(config), cluster));
        assert.deepEqual(
          [...new Set(written.map(({ kind }) => kind))],
          [
            "GeneratingPolicy",
            "ImageValidatingPolicy",
            "MutatingPolicy",
            "PolicyException",
            "ValidatingPolicy",
          ],
        );
      });
    }).timeout(30_000);
  }

  it("says what is left out, and what would bring it in", async () => {
    await withFolder(async (folder) => {
      const args = ["kyverno", "-q", "--out", folder, "--stack", "Pulumi.prod.yaml"];
      const unsigned = await palisade([...args, "--cluster", "prod-eks"]);
      assert.deepEqual(unsigned, {
        code: 0,
        out: `Policies of prod-eks in Pulumi.prod.yaml are in ${folder}: ${readdirSync(folder).length} new, 0 changed, 0 unchanged, 0 removed.\n`,
        err:
          "palisade kyverno: left out require-image-signature: nobody is named whose signature is trusted. " +
          "Name them in palisade:policies.signatures of Pulumi.prod.yaml.\n",
      });
    });
  });

  it("asks which cluster is meant, and refuses what the stack says already", async () => {
    const refused = async (...args: string[]) =>
      (await palisade(["kyverno", "--out", "x", ...args])).err;
    const stack = ["--stack", "Pulumi.prod.yaml"];
    const clusters = "prod-eks, prod-gke, prod-aks";
    assert.equal(
      await refused(...stack),
      `palisade kyverno: --cluster NAME is missing: the stack has ${clusters}.\n${help}`,
    );
    assert.equal(
      await refused(...stack, "--cluster", "blue"),
      `palisade kyverno: --cluster blue: the stack has no such cluster. It has ${clusters}.\n${help}`,
    );
    assert.equal(
      await refused(...stack, "--stage", "audit", "--cloud", "aws"),
      "palisade kyverno: --stage: the stack says it, leave it out.\n" +
        `palisade kyverno: --cloud: the stack says it, leave it out.\n${help}`,
    );
    assert.equal(
      await refused("--cluster", "blue"),
      `palisade kyverno: --cluster NAME is one of a --stack FILE.\n${help}`,
    );
    assert.equal(
      await refused("--stack", "package.json"),
      `palisade kyverno: --stack package.json: has no config. Name a file such as Pulumi.dev.yaml.\n${help}`,
    );
  });

  it("tells the mistakes in a stack file as the program does, and no secret", async () => {
    await withFolder(async (folder) => {
      const stack = join(folder, "Pulumi.wrong.yaml");
      const config = { ...stackFile("Pulumi.prod.yaml"), "palisade:monitoring": "some" };
      writeFileSync(
        stack,
        dump({ config: { ...config, "palisade:teams": { secure: "v1:hush" } } }),
      );
      const { code, err } = await palisade(["kyverno", "--out", "x", "--stack", stack]);
      assert.equal(code, 2);
      assert.match(err, /: palisade:monitoring: "some" is not /);
      assert.match(err, /: palisade:teams: holds a secret, and only a kubeconfig may be one\./);
      assert.ok(!err.includes("hush"));
    });
  });
});
