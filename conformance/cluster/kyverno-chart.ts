import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { dump, load, loadAll } from "js-yaml";

import type { ChartValues } from "../../components/governance/chart-release";
import { charts } from "../../components/versions";
import type { Manifest } from "../../policypack/examples";
import { go } from "../go";
import { kyvernoModule } from "../kyverno-tools";
import { kubernetesVersions, provideHelm } from "./tools";
import type { KubernetesVersion } from "./tools";

const run = promisify(execFile);

/** What an installation of the chart brings into a cluster. */
interface RenderedChart {
  readonly objects: readonly Manifest[];
  /** Jobs and what they need, which Helm runs at a point of its own, by that point: "pre-delete". */
  readonly hooks: Readonly<Record<string, readonly Manifest[]>>;
}

/**
 * Renders the chart of the Kyverno that is pinned here. Its charts from elsewhere are left out; the CRDs that one of them
 * would bring come from Kyverno's own module.
 */
export async function renderKyverno(options: {
  readonly values: ChartValues;
  readonly namespace: string;
  readonly version: KubernetesVersion;
  /** A folder to work in. */
  readonly folder: string;
}): Promise<RenderedChart> {
  const { values, namespace, version, folder } = options;
  const helm = await provideHelm();
  const source = kyvernoSource();
  const chart = join(folder, "chart");
  await mkdir(chart, { recursive: true });
  await cp(join(source, "charts/kyverno"), chart, { recursive: true });
  await makeWritable(chart);
  await dropRemoteCharts(join(chart, "Chart.yaml"));
  const valuesFile = join(folder, "values.json");
  await writeFile(valuesFile, JSON.stringify(values));
  const { stdout } = await run(
    helm,
    [
      "template",
      charts.kyverno.chart,
      chart,
      `--namespace=${namespace}`,
      `--values=${valuesFile}`,
      `--kube-version=${kubernetesVersions[version]}`,
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  return sorted([...(loadAll(stdout) as (Manifest | null)[]), ...(await policyKinds(source))]);
}

/** Where the Go module cache has Kyverno's module. */
function kyvernoSource(): string {
  const list = ["list", "-m", "-f", "{{.Dir}}", "github.com/kyverno/kyverno"];
  return go("Kyverno's chart", list, { cwd: kyvernoModule }).trim();
}

/** The module cache holds files that nobody may write. */
async function makeWritable(folder: string): Promise<void> {
  await run("chmod", ["-R", "u+w", folder]);
}

interface ChartFile {
  readonly version: string;
  readonly dependencies: readonly { readonly name: string; readonly repository?: string }[];
}

async function dropRemoteCharts(file: string): Promise<void> {
  const chart = load(await readFile(file, "utf8")) as ChartFile;
  if (chart.version !== charts.kyverno.version) {
    throw new Error(
      `The pinned Kyverno has chart ${chart.version}, and components/versions.ts installs ${charts.kyverno.version}. ` +
        "Pin both to one release: what is proven here must be what is installed.",
    );
  }
  const dependencies = chart.dependencies.filter(({ repository }) => repository === undefined);
  await writeFile(file, dump({ ...chart, dependencies }));
}

/** The CRDs of the policies written in CEL, which the chart takes from a chart of their own. */
async function policyKinds(source: string): Promise<Manifest[]> {
  const folder = join(source, "config/crds/policies.kyverno.io");
  const files = await readdir(folder);
  return Promise.all(
    files.map(async (file) => load(await readFile(join(folder, file), "utf8")) as Manifest),
  );
}

function sorted(manifests: readonly (Manifest | null)[]): RenderedChart {
  const objects: Manifest[] = [];
  const hooks: Record<string, Manifest[]> = {};
  for (const manifest of manifests) {
    // A template whose condition does not hold leaves an empty document.
    if (manifest === null) continue;
    const points = manifest.metadata.annotations?.["helm.sh/hook"];
    if (points === undefined) objects.push(manifest);
    for (const point of points?.split(",") ?? []) (hooks[point] ??= []).push(manifest);
  }
  return { objects, hooks };
}
