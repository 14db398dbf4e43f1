import { manyClusters } from "../many-clusters";
import { openProject, previewSeconds } from "../preview";
import { watchCosts, type Costs } from "../process-costs";
import type { Suite } from "../suite";

const few = "20 clusters on three clouds, with the policy pack";
const some = "40 clusters";
const many = "60 clusters";

/** What somebody waits for who previews a stack of many clusters. Each has what a cluster of prod has. */
export const growthSuite: Suite = {
  name: "growth",
  unit: "s",
  rounds: 1,
  bounds: [
    { what: "preview of 60 clusters", contender: many, atMost: 60 },
    { what: "preview of 60 clusters, beside 20", contender: many, floor: few, atMost: 3 },
    { what: "preview of 60 clusters, beside 40", contender: many, floor: some, atMost: 1.5 },
  ],
  open: () => previews({ [few]: 20, [some]: 40, [many]: 60 }, ({ seconds }) => seconds),
};

/**
 * The most memory of the program and of the policy pack, added up. The engine is not counted, nor is what stands for the
 * clouds.
 */
export const growthMemorySuite: Suite = {
  name: "growth-memory",
  unit: "MB",
  rounds: 1,
  bounds: [
    { what: "memory for 60 clusters", contender: many, atMost: 1536 },
    { what: "memory for 60 clusters, beside 20", contender: many, floor: few, atMost: 3 },
  ],
  open: () =>
    previews(
      { [few]: 20, [many]: 60 },
      ({ costs: { program, pack } }) => program.megabytes + pack.megabytes,
    ),
};

interface Preview {
  readonly seconds: number;
  readonly costs: Costs;
}

/** Stacks that are made for the run and are nobody's, each previewed to measure one number of it. */
async function previews(
  counts: Readonly<Record<string, number>>,
  measure: (preview: Preview) => number,
): ReturnType<Suite["open"]> {
  const stackOf = (count: number): string => `clusters-${count}`;
  const stacks = await Promise.all(
    Object.values(counts).map(
      async (count) => [stackOf(count), await manyClusters(count)] as const,
    ),
  );
  const project = await openProject(".", Object.fromEntries(stacks));
  return {
    contenders: Object.entries(counts).map(([name, count]) => ({
      name,
      run: async () => {
        const { result: seconds, costs } = await watchCosts(() =>
          previewSeconds(project, stackOf(count), "policypack"),
        );
        process.stderr.write(`${name}: ${describe(seconds, costs)}\n`);
        return measure({ seconds, costs });
      },
    })),
    close: () => project.stop(),
  };
}

function describe(seconds: number, costs: Costs): string {
  const each = Object.entries(costs).map(
    ([part, { cpuSeconds, megabytes }]) =>
      `${part} ${cpuSeconds.toFixed(1)} s of processor and ${megabytes.toFixed(0)} MB`,
  );
  return `${seconds.toFixed(1)} s; ${each.join(", ")}`;
}
