import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { ChartValues } from "../../components/governance/chart-release";
import { Ledger } from "../../simulation/ledger";
import { simulatedProviders } from "../../simulation/providers";
import type { Chart } from "../../simulation/providers/kubernetes/cluster/charts";
import { givenServer } from "../../simulation/given-kubeconfig";
import { stackFilesDate } from "../../simulation/stack-files-date";
import { openWorkspace } from "../../simulation/workspace";
import type { Workspace } from "../../simulation/workspace";
import { renderKyverno } from "./kyverno-chart";
import { kubernetesVersions } from "./tools";
import type { KubernetesVersion } from "./tools";

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
  const content = await readFile(kubeconfig, "utf8");
  const workspace = await openWorkspace({
    projectDir: resolve(__dirname, "../.."),
    stateDir,
    date: stackFilesDate,
    providers: (dir) =>
      simulatedProviders(Ledger.open(dir), {
        server,
        charts: { kyverno: kyvernoChart(join(stateDir, "kyverno")) },
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

/** The chart of the pinned Kyverno, rendered by the real Helm. */
function kyvernoChart(folder: string): Chart {
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
    runHook: () => Promise.resolve(),
  };
}

function versionOf(full: string): KubernetesVersion {
  const found = Object.entries(kubernetesVersions).find(([, version]) => full === `v${version}`);
  if (!found) throw new Error(`There is no Kubernetes ${full} here`);
  return found[0] as KubernetesVersion;
}
