import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChartSpec } from "../../../components/governance/chart-release";
import { falcoChart } from "../../../components/governance/falco";
import { kyvernoChart } from "../../../components/governance/kyverno";
import { monitoringChart } from "../../../components/governance/monitoring";
import { reportsChart } from "../../../components/governance/reports";
import { scopeOf } from "../../../components/governance/scope";
import { trivyChart } from "../../../components/governance/trivy";

const scope = scopeOf(
  {
    cloud: "aws",
    capabilities: {
      privilegedDaemonsets: true,
      networkPolicyEngine: "vpc-cni",
      fqdnPolicies: false,
    },
    cisBenchmark: "eks-1.8.0",
    systemNamespaces: [],
  },
  { environment: "production", monitoring: "install" },
);

/** Values that a chart hands to a chart of its own, by the list of that one. */
const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  falco: { falcosidekick: "falcosidekick-0.14.0" },
};

/**
 * Where a chart hands values to one whose list is not here. `collectorsExclude` is in kube-state-metrics since its chart 8.1;
 * labels and resources of pods are what every chart of that project takes.
 */
const unlisted = [
  "kube-prometheus-stack: kube-state-metrics.collectorsExclude",
  "kube-prometheus-stack: kube-state-metrics.podLabels.palisade.dev/team",
  "kube-prometheus-stack: kube-state-metrics.resources.limits.cpu",
  "kube-prometheus-stack: kube-state-metrics.resources.limits.memory",
  "kube-prometheus-stack: kube-state-metrics.resources.requests.cpu",
  "kube-prometheus-stack: kube-state-metrics.resources.requests.memory",
];

interface Paths {
  readonly exact: ReadonlySet<string>;
  /** Below these the chart takes whatever it is given. */
  readonly open: readonly string[];
}

function listed(list: string): Paths {
  const file = join(__dirname, "../../fixtures/chart-values", `${list}.txt`);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  // What Kubernetes itself defines, charts hand on as it is.
  const objects = lines.filter((line) => /[sS]ecurityContext$|\bresources$/.test(line));
  const stars = lines.filter((line) => line.endsWith(" *")).map((line) => line.slice(0, -2));
  const open = [...stars, ...objects];
  return { exact: new Set([...lines, ...open]), open };
}

function knows({ exact, open }: Paths, path: string): boolean {
  return exact.has(path) || open.some((above) => path.startsWith(`${above}.`));
}

/** The path of everything that is set: lists are values as a whole. */
function setPaths(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path.join(".")];
  return Object.entries(value).flatMap(([key, inner]) => setPaths(inner, [...path, key]));
}

function unknownPaths({ chart, values }: ChartSpec): readonly string[] {
  const own = listed(`${chart.chart}-${chart.version}`);
  const inside = Object.entries(within[chart.chart] ?? {}).map(
    ([key, list]) => [key, listed(list)] as const,
  );
  return setPaths(values).filter(
    (path) =>
      !knows(own, path) &&
      !inside.some(
        ([key, paths]) => path.startsWith(`${key}.`) && knows(paths, path.slice(key.length + 1)),
      ),
  );
}

describe("values that we give to charts", () => {
  it("are values that the chart of this version has: Helm ignores what it does not know", () => {
    const charts = [kyvernoChart, monitoringChart, reportsChart, trivyChart, falcoChart];
    const unknown = charts.flatMap((chart) => {
      const spec = chart(scope);
      return unknownPaths(spec).map((path) => `${spec.chart.chart}: ${path}`);
    });
    assert.deepEqual(unknown.sort(), unlisted);
  });

  it("are told from misspelt ones", () => {
    const spec = trivyChart(scope);
    const misspelt = { ...spec, values: { ...spec.values, operater: { scanJobTTL: "10m" } } };
    assert.deepEqual(unknownPaths(misspelt), ["operater.scanJobTTL"]);
  });
});
