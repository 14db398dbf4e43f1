import { join } from "node:path";
import { Ledger } from "../simulation/ledger";
import { simulatedProviders } from "../simulation/providers";
import { nameOf } from "../simulation/providers/urn";
import { sabotageOf } from "../simulation/sabotages";
import { stackFilesDate } from "../simulation/stack-files-date";
import { openWorkspace, type RunResult, type Workspace } from "../simulation/workspace";
import type { Narrator } from "./narrator";
import { readClusters, type StackCluster } from "./stack";
import {
  clusterOf,
  created,
  findings,
  refusals,
  span,
  type CloudSummary,
  type Refusal,
} from "./summary";
import { rulesThatJudge } from "./rules-that-judge";

/** The guards that the demo weakens: one on each cloud, and one workload. */
const weakened = [
  "restrict-eks-public-endpoint",
  "restrict-gke-control-plane-access",
  "disallow-aks-local-accounts",
  "disallow-privileged-containers",
] as const;

/** Something did not go as the demo tells it. */
export class DemoFailure extends Error {
  readonly output: string;

  constructor(message: string, { stdout, stderr }: Pick<RunResult, "stdout" | "stderr">) {
    super(message);
    this.output = `${stdout}\n${stderr}`.trim();
  }
}

/** @returns One row for each cloud of the dev stack. */
export async function runDemo(projectDir: string, narrator: Narrator): Promise<CloudSummary[]> {
  let ledger: Ledger | undefined;
  const log = (line: string): void => {
    narrator.say(line, "dim");
  };
  const providers = (dir: string) => {
    ledger = Ledger.open(dir);
    return simulatedProviders(ledger);
  };

  narrator.say("The real Pulumi engine, on simulated clouds", "bold");
  const workspace = await openWorkspace({ projectDir, providers, log, date: stackFilesDate });
  try {
    await plan(narrator, workspace, "dev");
    await plan(narrator, workspace, "prod");
    const deployment = await deploy(narrator, workspace);
    await narrator.step("Previewing dev again", async () => {
      await succeed(workspace, "dev", ["preview", "--expect-no-changes"]);
      return { result: "no change" };
    });
    const refused = await refuseWeakened(narrator, projectDir);
    await takeDown(narrator, workspace);
    reportLedger(narrator, ledger);
    const clusters = await readClusters(join(projectDir, "Pulumi.dev.yaml"));
    return summarise(clusters, deployment, refused);
  } finally {
    await workspace.stop();
    ledger?.close();
  }
}

async function succeed(
  workspace: Workspace,
  stack: string,
  args: readonly string[],
): Promise<RunResult> {
  const run = await workspace.pulumi(args, { stack });
  if (run.code !== 0) {
    throw new DemoFailure(`pulumi ${args.join(" ")} -s ${stack} ended with ${run.code}`, run);
  }
  return run;
}

async function plan(narrator: Narrator, workspace: Workspace, stack: string): Promise<void> {
  await narrator.step(`Previewing ${stack} with the policy pack`, async () => {
    const run = await succeed(workspace, stack, ["preview", "--policy-pack", "policypack"]);
    const { create = 0 } =
      run.events.findLast((e) => e.summaryEvent)?.summaryEvent?.resourceChanges ?? {};
    const refused = refusals(run.events).length;
    const noted = run.events.filter(({ policyEvent }) => policyEvent).length - refused;
    return {
      result: `${create} resources to create, ${refused} violations, ${noted} findings waived or not known yet`,
    };
  });
}

async function deploy(narrator: Narrator, workspace: Workspace): Promise<RunResult> {
  const { run } = await narrator.step("Deploying dev", async () => {
    // Under the pack once more: what a preview could not know yet is judged now.
    const up = await succeed(workspace, "dev", [
      ...["up", "--yes", "--skip-preview"],
      ...["--policy-pack", "policypack"],
    ]);
    return { run: up, result: `${created(up.events).length} resources created` };
  });
  return run;
}

async function refuseWeakened(narrator: Narrator, projectDir: string): Promise<readonly Refusal[]> {
  const workspace = await openWorkspace({
    projectDir,
    date: stackFilesDate,
    program: join(projectDir, "simulation/sabotages/program.ts"),
    providers: (dir) => simulatedProviders(Ledger.open(dir)),
    extraConfig: { "sabotage:titles": weakened.map((rule) => sabotageOf(rule).title) },
  });
  try {
    const { refused } = await narrator.step(
      "Previewing dev with one guard weakened per cloud, and one workload",
      async () => {
        const run = await workspace.pulumi(["preview", "--policy-pack", "policypack"], {
          stack: "dev",
        });
        const found = refusals(run.events);
        if (found.length === 0 && run.code !== 0) {
          throw new DemoFailure("The preview failed before the pack judged anything", run);
        }
        const missed = weakened.filter((rule) => !found.some((refusal) => refusal.rule === rule));
        if (run.code === 0 || missed.length > 0) {
          throw new DemoFailure(`The pack let pass what breaks ${missed.join(", ")}`, run);
        }
        return { refused: found, result: `refused, ${found.length} violations` };
      },
    );
    for (const rule of weakened) {
      const first = refused.find((refusal) => refusal.rule === rule);
      if (first) {
        narrator.say(`  ${rule} refuses ${nameOf(first.urn)}`, "bold");
        narrator.say(`    ${first.message.trim().split("\n").join("\n    ")}`);
      }
    }
    return refused;
  } finally {
    await workspace.stop();
  }
}

async function takeDown(narrator: Narrator, workspace: Workspace): Promise<void> {
  await narrator.step("Lifting deletion protection, locks and protect", async () => {
    await succeed(workspace, "dev", ["config", "set", "palisade:decommission", "true"]);
    await succeed(workspace, "dev", ["up", "--yes", "--skip-preview"]);
    return { result: "guards are down" };
  });
  await narrator.step("Destroying dev", async () => {
    await succeed(workspace, "dev", ["destroy", "--yes", "--skip-preview"]);
    return { result: "done" };
  });
}

function reportLedger(narrator: Narrator, ledger: Ledger | undefined): void {
  if (!ledger) {
    throw new Error("The workspace asked for no providers, so nothing was simulated");
  }
  const left = ledger.list();
  if (left.length > 0) {
    const names = left.map(({ type, id }) => `${type} ${id}`).join("\n");
    throw new DemoFailure("The destroy left resources behind", { stdout: names, stderr: "" });
  }
  narrator.say(
    "The ledger of the clouds is empty, but for keys, and what holds them, kept on purpose:",
  );
  for (const { type, id, kept } of ledger.kept()) {
    narrator.say(`  ${type} ${id.slice(id.lastIndexOf("/") + 1)}: ${kept}`, "dim");
  }
}

function summarise(
  clusters: readonly StackCluster[],
  deployment: RunResult,
  refused: readonly Refusal[],
): CloudSummary[] {
  const names = clusters.map(({ name }) => name);
  return clusters.map(({ name, cloud }) => {
    const mine = (urn: string): boolean => clusterOf(urn, names) === name;
    const resources = created(deployment.events).filter(({ urn }) => mine(urn));
    const found = findings(deployment.events, mine);
    const broken = new Set(refused.filter(({ urn }) => mine(urn)).map(({ rule }) => rule));
    return {
      cloud,
      resources: resources.length,
      rulesPassed: rulesThatJudge(resources.map(({ type }) => type)).filter(
        (rule) => !found.has(rule),
      ).length,
      refused: broken.size,
      seconds: span(deployment.events, mine),
    };
  });
}
