import assert from "node:assert/strict";
import { mock } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { readSettings } from "../../components/config";
import { record, resolve } from "../support/recorder";
import { awsCluster, existingCluster, raw, sound, world } from "./settings/stack";

/** Hands a configuration to the SDK as the engine does. */
function configure(values: Readonly<Record<string, unknown>>, secrets: readonly string[] = []) {
  const own = [...raw(values).values].map(([key, value]) => [`palisade:${key}`, value] as const);
  pulumi.runtime.setAllConfig(
    { ...Object.fromEntries(own), "pulumi:disable-default-providers": '["*"]', "aws:region": "x" },
    secrets.map((key) => `palisade:${key}`),
  );
}

async function readAs(
  values: Readonly<Record<string, unknown>>,
  secrets: readonly string[] = [],
  in_ = world,
) {
  configure(values, secrets);
  return record(() => readSettings(in_), { stack: "dev" });
}

describe("the configuration of a stack", () => {
  afterEach(() => {
    pulumi.runtime.setAllConfig({});
  });

  it("is read through the SDK, other namespaces left alone", async () => {
    const { result } = await readAs(sound);
    assert.deepEqual(
      result.settings.clusters.map(({ name }) => name),
      ["eks", "gke", "aks"],
    );
    assert.equal(result.kubeconfigs.size, 0);
  });

  it("gives the kubeconfig of an existing cluster by the cluster's name, as a secret", async () => {
    const { result } = await readAs(
      { ...sound, clusters: [awsCluster, existingCluster], "edge-kubeconfig": "apiVersion: v1" },
      ["edge-kubeconfig"],
    );
    assert.deepEqual([...result.kubeconfigs.keys()], ["edge"]);
    const kubeconfig = result.kubeconfigs.get("edge");
    assert.ok(kubeconfig);
    assert.equal(await pulumi.isSecret(kubeconfig), true);
    assert.equal(await resolve(kubeconfig), "apiVersion: v1");
  });

  it("is planned with a warning where a version's support ends soon, by the clock that it is given", async () => {
    const warn = mock.method(pulumi.log, "warn", () => Promise.resolve());
    try {
      await readAs({ ...sound, clusters: [{ ...awsCluster, kubernetesVersion: "1.36" }] }, [], {
        ...world,
        now: new Date("2027-07-30T00:00:00Z"),
      });
      assert.deepEqual(
        warn.mock.calls.map(({ arguments: [message] }: { arguments: unknown[] }) => message),
        [
          'palisade:clusters[0].kubernetesVersion: "1.36" leaves the standard support of EKS on 2027-08-02, in 3 days. Plan an upgrade, as soon as there is a newer version.',
        ],
      );
    } finally {
      warn.mock.restore();
    }
  });

  it("is refused with all its mistakes, in an error that prints without a stack", async () => {
    await assert.rejects(
      readAs({
        ...sound,
        clusters: [{ ...awsCluster, zones: 9 }, existingCluster],
        "edge-kubeconfig": "hunter2",
      }),
      (error: unknown) => {
        assert.ok(pulumi.RunError.isInstance(error));
        assert.equal(
          error.message,
          [
            "Pulumi.dev.yaml has 2 mistakes; nothing was planned.",
            "  palisade:clusters[0].zones: 9 is more than 3. Write 3 or less.",
            "  palisade:edge-kubeconfig: stands in clear in the stack file, and a kubeconfig is a secret. Run pulumi config set --secret edge-kubeconfig < FILE, and revoke what was in it.",
          ].join("\n"),
        );
        return true;
      },
    );
  });
});
