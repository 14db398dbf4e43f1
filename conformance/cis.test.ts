import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

import type { CisBenchmark } from "../components/cluster";
import { cisRules } from "../components/governance/cis-access";
import { programFiles } from "../components/governance/cis-scan";
import { cisPod, reportScript } from "../components/governance/cis-workload";
import { kyvernoModule } from "./kyverno-tools";
import { clusterObjects, type ClusterObjects } from "./cluster/objects";
import { startControlPlane, type ControlPlane } from "./cluster/start";
import { go } from "./go";
import { provideKubeBench } from "./kube-bench";
import { provideKubectl } from "./kubectl";

const minutes = 60_000;
const pool = "general";
const node = "ip-10-0-0-7";
const benchmarks: readonly CisBenchmark[] = ["eks-1.8.0", "gke-1.9.0", "aks-1.8"];

interface Report {
  readonly metadata: { readonly name: string };
  readonly results: readonly { rule: string; result: string; severity: string; policy: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs what a container would run. Its folders are elsewhere on this machine, and nothing else of it is changed. */
function run(command: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, said });
    });
  });
}

describe("the job of the CIS scan, on a real API server", function () {
  this.timeout(2 * minutes);
  let cluster: ControlPlane;
  let objects: ClusterObjects;
  let kubeBench: { command: string; controls: string };
  let kubeconfig: string;
  /** PATH of a container: kubectl of the API server's version, and this machine's sh and jq. */
  let path: string;
  let folders = 0;

  before(async function () {
    this.timeout(30 * minutes);
    kubeBench = await provideKubeBench();
    cluster = await startControlPlane({ version: "1.36" });
    objects = clusterObjects(cluster.admin);
    path = `${await provideKubectl(cluster.folder)}:${process.env["PATH"] ?? ""}`;
    const crds = go(
      "Kyverno's module",
      ["list", "-m", "-f", "{{.Dir}}", "github.com/kyverno/kyverno"],
      {
        cwd: kyvernoModule,
      },
    );
    const reports = join(
      crds.trim(),
      "config/crds/policyreport/wgpolicyk8s.io_clusterpolicyreports.yaml",
    );
    await objects.apply(load(readFileSync(reports, "utf8")) as Parameters<typeof objects.apply>[0]);
    const account = { name: "cis-scan", namespace: "palisade-cis" };
    for (const object of [
      { apiVersion: "v1", kind: "Namespace", metadata: { name: account.namespace } },
      { apiVersion: "v1", kind: "ServiceAccount", metadata: account },
      {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRole",
        metadata: { name: "palisade-cis-scan" },
        rules: cisRules,
      },
      {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRoleBinding",
        metadata: { name: "palisade-cis-scan" },
        roleRef: {
          apiGroup: "rbac.authorization.k8s.io",
          kind: "ClusterRole",
          name: "palisade-cis-scan",
        },
        subjects: [{ kind: "ServiceAccount", ...account }],
      },
      {
        apiVersion: "v1",
        kind: "Node",
        metadata: { name: node, labels: { "eks.amazonaws.com/nodegroup": pool } },
      },
    ]) {
      await objects.apply(object);
    }
    const { body } = await cluster.admin.ask(
      "POST",
      `/api/v1/namespaces/${account.namespace}/serviceaccounts/${account.name}/token`,
      { body: { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} } },
    );
    const { token } = (body as { readonly status: { readonly token: string } }).status;
    kubeconfig = await cluster.kubeconfigFor("cis-scan", token);
  });

  after(async () => {
    await cluster.stop();
  });

  /** Folders such as the pod has. */
  function pod(): { scan: string; tmp: string; program: string } {
    folders += 1;
    const root = join(cluster.folder, `pod-${String(folders)}`);
    const places = {
      scan: join(root, "scan"),
      tmp: join(root, "tmp"),
      program: join(root, "program"),
    };
    for (const place of Object.values(places)) mkdirSync(place, { recursive: true });
    for (const [name, content] of Object.entries(programFiles({ "4.1.1": "critical" }))) {
      writeFileSync(join(places.program, name), content);
    }
    return places;
  }

  async function scan(benchmark: CisBenchmark, places: { scan: string }): Promise<void> {
    const { initContainers = [] } = cisPod({
      cloud: "aws",
      benchmark,
      scanNode: true,
      nodePools: 1,
    }) as { initContainers?: { command: string[] }[] };
    for (const { command } of initContainers) {
      const [, ...args] = command.map((word) => word.replace("/scan/", `${places.scan}/`));
      const { code, said } = await run(
        [kubeBench.command, ...args, "--config-dir", kubeBench.controls],
        { PATH: path, KUBECONFIG: kubeconfig, HOME: places.scan },
      );
      assert.equal(code, 0, said);
    }
  }

  function report(
    benchmark: CisBenchmark,
    places: { scan: string; tmp: string; program: string },
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    const script = reportScript
      .replaceAll("/scan/", `${places.scan}/`)
      .replaceAll("/program/", `${places.program}/`)
      .replaceAll('"/tmp/', `"${places.tmp}/`);
    return run(["/bin/sh", "-c", script], {
      PATH: path,
      KUBECONFIG: kubeconfig,
      HOME: places.tmp,
      BENCHMARK: benchmark,
      NODE_NAME: node,
      POOL_LABEL: "eks.amazonaws.com/nodegroup",
      RETRY_SECONDS: "0",
      ...env,
    });
  }

  async function kept(name: string): Promise<Report | undefined> {
    const { status, body } = await objects.get({
      apiVersion: "wgpolicyk8s.io/v1alpha2",
      kind: "ClusterPolicyReport",
      metadata: { name },
    });
    return status === 200 ? (body as Report) : undefined;
  }

  for (const benchmark of benchmarks) {
    it(`turns what the real kube-bench says of ${benchmark} into two reports`, async () => {
      const places = pod();
      await scan(benchmark, places);
      const { code, said } = await report(benchmark, places);
      assert.equal(code, 0, said);
      for (const [file, scope] of [
        ["node.json", `node-${pool}`],
        ["policies.json", "policies"],
      ] as const) {
        const { Totals, Controls } = JSON.parse(readFileSync(join(places.scan, file), "utf8")) as {
          readonly Totals: Readonly<Record<string, number>>;
          readonly Controls: readonly { tests: readonly { results: readonly unknown[] }[] }[];
        };
        const checks = Controls.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
        const made = await kept(`cis-${benchmark}-${scope}`);
        assert.ok(made, scope);
        assert.equal(made.results.length, checks.length, scope);
        assert.deepEqual(
          made.summary,
          {
            pass: Totals["total_pass"],
            fail: Totals["total_fail"],
            warn: Totals["total_warn"],
            error: 0,
            skip: Totals["total_info"],
          },
          scope,
        );
        assert.ok(checks.length > 0 && made.results.every(({ policy }) => policy === benchmark));
      }
    });
  }

  it("judges the policies by the rights of its own account: some pass, and manual ones are no failure", async () => {
    const made = await kept("cis-eks-1.8.0-policies");
    const results = new Set(made?.results.map(({ result }) => result));
    assert.ok(results.has("pass") && results.has("warn"), [...results].join());
    assert.ok(
      made?.results.some(({ rule, severity }) => rule === "4.1.1" && severity === "critical"),
    );
  });

  describe("when something goes wrong", () => {
    let places: { scan: string; tmp: string; program: string };
    let before: Report | undefined;

    beforeEach(async () => {
      places = pod();
      await scan("eks-1.8.0", places);
      assert.equal((await report("eks-1.8.0", places)).code, 0);
      before = await kept("cis-eks-1.8.0-policies");
    });

    async function stays(ended: Ended, message: RegExp): Promise<void> {
      assert.equal(ended.code, 1, ended.said);
      assert.match(ended.said, message);
      assert.deepEqual(await kept("cis-eks-1.8.0-policies"), before);
    }

    for (const [what, broken] of [
      ["cut off", (text: string) => text.slice(0, text.length / 2)],
      ["empty", () => ""],
      ["no report", () => "the server could not find the requested resource"],
      ["without a check", () => '{"Controls":[],"Totals":{}}'],
      ["of an unknown status", (text: string) => text.replaceAll('"WARN"', '"ODD"')],
    ] as const) {
      it(`keeps the last report where the scan is ${what}`, async () => {
        const file = join(places.scan, "policies.json");
        writeFileSync(file, broken(readFileSync(file, "utf8")));
        await stays(await report("eks-1.8.0", places), /no report can be made of .*policies\.json/);
      });
    }

    it("keeps the last report where the disk is full", async () => {
      const full = { ...places, tmp: join(places.tmp, "full") };
      mkdirSync(full.tmp);
      symlinkSync("/dev/full", join(full.tmp, "policies.json"));
      symlinkSync("/dev/full", join(full.tmp, `node-${pool}.json`));
      await stays(
        await report("eks-1.8.0", full),
        /none can be kept in \/tmp\. The last report stays\./,
      );
    });

    it("tries again, and then says so, where the API server refuses", async () => {
      const stubborn = join(places.tmp, "bin");
      mkdirSync(stubborn);
      const kubectl = join(stubborn, "kubectl");
      const real = join(cluster.folder, "bin/kubectl");
      writeFileSync(
        kubectl,
        `#!/bin/sh\n[ "$1" = apply ] && { echo apply >> ${places.tmp}/applied; set -- "$@" --as=nobody; }\nexec ${real} "$@"\n`,
      );
      chmodSync(kubectl, 0o755);
      const ended = await report("eks-1.8.0", places, {
        PATH: `${stubborn}:${path}`,
      });
      await stays(
        ended,
        /the API server did not take the report of node-general\. The last report stays, and the job is retried\./,
      );
      assert.equal(readFileSync(join(places.tmp, "applied"), "utf8"), "apply\n".repeat(3));
    });

    it("changes nothing where the API server cannot be reached", async () => {
      const nowhere = join(places.tmp, "nowhere.kubeconfig");
      writeFileSync(
        nowhere,
        readFileSync(kubeconfig, "utf8").replace(/127\.0\.0\.1:\d+/, "127.0.0.1:1"),
      );
      await stays(
        await report("eks-1.8.0", places, { KUBECONFIG: nowhere }),
        /node ip-10-0-0-7 cannot be read from the API server/,
      );
    });

    it("leaves whole reports where two run at once", async () => {
      const other = { ...places, tmp: pod().tmp };
      const ended = await Promise.all([report("eks-1.8.0", places), report("eks-1.8.0", other)]);
      for (const { code, said } of ended) assert.equal(code, 0, said);
      const made = await kept("cis-eks-1.8.0-policies");
      assert.deepEqual(made?.summary, before?.summary);
      assert.equal(made?.results.length, before?.results.length);
    });
  });
});
