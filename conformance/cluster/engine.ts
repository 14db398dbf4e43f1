import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { loadAll } from "js-yaml";

import type { ChartValues } from "../../components/governance/chart-release";
import { policiesChart } from "../../components/governance/policies-release";
import type { Manifest } from "../../policypack/examples";
import { Ledger } from "../../simulation/ledger";
import { simulatedProviders } from "../../simulation/providers";
import type { Chart } from "../../simulation/providers/kubernetes/cluster/charts";
import { givenServer } from "../../simulation/given-kubeconfig";
import { stackFilesDate } from "../../simulation/stack-files-date";
import { openWorkspace } from "../../simulation/workspace";
import type { Workspace } from "../../simulation/workspace";
import { renderKyverno } from "./kyverno-chart";
import { kubernetesVersions, provideHelm } from "./tools";
import type { KubernetesVersion } from "./tools";

const repository = resolve(__dirname, "../..");
const run = promisify(execFile);

/** The stack that governs the cluster, and what its file would hold. */
export const governedStack = "governed";

export interface EngineOptions {
  /** Of the real API server. */
  readonly kubeconfig: string;
  /** Keeps the stack from one engine to the next. */
  readonly stateDir: string;
  /** Further configuration of the stack. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly log?: (line: string) => void;
}

/** The real engine with the repository's own program, for one cluster that was made elsewhere: the real API server. */
export async function openClusterEngine(options: EngineOptions): Promise<Workspace> {
  const { kubeconfig, stateDir, config = {}, log } = options;
  const server = givenServer(kubeconfig);
  // Before the workspace hides the environment, which a build may need.
  await provideHelm();
  const content = await readFile(kubeconfig, "utf8");
  const workspace = await openWorkspace({
    projectDir: repository,
    stateDir,
    date: stackFilesDate,
    providers: (dir) =>
      simulatedProviders(Ledger.open(dir), {
        server,
        charts: {
          kyverno: kyvernoChart(join(stateDir, "kyverno"), log),
          "policies-chart": ownChart(join(repository, policiesChart), join(stateDir, "policies")),
        },
        ...(log && { log }),
      }),
    stacks: {
      [governedStack]: {
        "pulumi:disable-default-providers": ["*"],
        "palisade:environment": "development",
        "palisade:monitoring": "none",
        "palisade:clusters": [
          {
            cloud: "existing",
            name: "edge",
            kubernetesVersion: "1.36",
            kubeconfig: "edge-kubeconfig",
          },
        ],
        ...config,
      },
    },
  });
  const set = ["config", "set", "--secret", "palisade:edge-kubeconfig", content];
  const { code, stderr } = await workspace.pulumi(set, { stack: governedStack });
  if (code !== 0) {
    await workspace.stop();
    throw new Error(`The stack's kubeconfig could not be set: ${stderr}`);
  }
  return workspace;
}

/**
 * The chart of the pinned Kyverno, rendered by the real Helm. Its hooks' Jobs scale controllers down and delete webhooks;
 * no node runs them, and where no controller runs there is nothing of either, so each is named and left.
 */
function kyvernoChart(folder: string, log: EngineOptions["log"] = () => undefined): Chart {
  const rendered = new Map<string, ReturnType<Chart["render"]>>();
  return {
    render: ({ values, namespace, kubernetesVersion }) => {
      const key = JSON.stringify([values, namespace]);
      const known = rendered.get(key);
      if (known) return known;
      const made = renderKyverno({
        values: values as ChartValues,
        namespace,
        version: versionOf(kubernetesVersion),
        folder,
      }).then(({ objects, hooks }) => [...objects, ...Object.values(hooks).flat()]);
      rendered.set(key, made);
      return made;
    },
    runHook: (job) => {
      const { name } = job["metadata"] as { readonly name: string };
      log(`Job ${name} of a hook: not run, as no node and no controller is there`);
      return Promise.resolve();
    },
  };
}

/** A chart of the repository, rendered by the real Helm. */
function ownChart(chart: string, folder: string): Chart {
  return {
    render: async ({ name, namespace, values }) => {
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${name}.json`);
      await writeFile(file, JSON.stringify(values));
      const args = ["template", name, chart, `--namespace=${namespace}`, `--values=${file}`];
      const { stdout } = await run(await provideHelm(), args, { maxBuffer: 64 * 1024 * 1024 });
      return (loadAll(stdout) as (Manifest | null)[]).filter((manifest) => manifest !== null);
    },
    runHook: () => Promise.resolve(),
  };
}

function versionOf(full: string): KubernetesVersion {
  const found = Object.entries(kubernetesVersions).find(([, version]) => full === `v${version}`);
  if (!found) throw new Error(`There is no Kubernetes ${full} here`);
  return found[0] as KubernetesVersion;
}
