import { join } from "node:path";
import { parseArgs } from "node:util";
import { Ledger } from "../simulation/ledger";
import { simulatedProviders } from "../simulation/providers";
import { stackFilesDate } from "../simulation/stack-files-date";
import { openWorkspace, type Workspace } from "../simulation/workspace";
import { judge, type Bound } from "./bounds";
import { interleave, median, type Contender } from "./interleave";

const help = `Measures what we promise, as ratios within one run, on the real Pulumi engine and simulated clouds.

Usage: npm run bench [-- --rounds N]
       npm run --silent bench -- --json [--rounds N]

  --rounds N  counted runs of each contender, in turn (default: 5)
  --json      print the result as JSON

Exits with 0 when every promise is kept, 1 when one is not, 2 for wrong use.
`;

const floor = "empty program, three cloud SDKs imported";
const dev = "dev: three clusters, with the policy pack";

const bounds: readonly Bound[] = [
  { what: "preview of dev under the pack", contender: dev, floor, atMost: 2.5 },
];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  const rounds = Number(values.rounds);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (!Number.isInteger(rounds) || rounds < 1) {
    process.stderr.write(`--rounds ${values.rounds}: must be a whole number of at least 1\n`);
    return 2;
  }

  const root = join(__dirname, "..");
  const empty = await open(join(root, "bench/programs/empty"));
  const stack = await open(root);
  try {
    const contenders: readonly Contender[] = [
      { name: floor, run: () => preview(empty, "floor", []) },
      {
        name: dev,
        run: () => preview(stack, "dev", ["--policy-pack", join(root, "policypack")]),
      },
    ];
    const timings = await interleave(contenders, rounds, (name, round, seconds) => {
      const which = round === 0 ? "not counted" : `${round}/${rounds}`;
      process.stderr.write(`${name} (${which}): ${seconds.toFixed(2)} s\n`);
    });
    const outcomes = judge(bounds, timings);
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ version: 1, timings, outcomes }, null, 2)}\n`);
    } else {
      for (const { name, seconds } of timings) {
        process.stdout.write(`${name}: median ${median(seconds).toFixed(2)} s\n`);
      }
      for (const { what, ratio, atMost, kept } of outcomes) {
        const verdict = kept ? "kept" : "BROKEN";
        process.stdout.write(
          `${what}: ${ratio.toFixed(2)} times the floor (at most ${atMost}): ${verdict}\n`,
        );
      }
    }
    return outcomes.every(({ kept }) => kept) ? 0 : 1;
  } finally {
    await stack.stop();
    await empty.stop();
  }
}

function open(projectDir: string): Promise<Workspace> {
  return openWorkspace({
    projectDir,
    date: stackFilesDate,
    providers: (dir) => simulatedProviders(Ledger.open(dir)),
    log: (line) => process.stderr.write(`${line}\n`),
  });
}

async function preview(
  workspace: Workspace,
  stack: string,
  args: readonly string[],
): Promise<void> {
  const { code, stdout, stderr } = await workspace.pulumi(["preview", ...args], {
    stack,
    events: false,
  });
  if (code !== 0) {
    throw new Error(`The preview of ${stack} ended with ${code}\n${stdout}\n${stderr}`);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
