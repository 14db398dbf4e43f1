import { parseArgs } from "node:util";
import { judge, type Outcome } from "./bounds";
import { interleave, median, type Readings } from "./interleave";
import type { Suite } from "./suite";
import { suites } from "./suites";

const help = `Measures what we promise, on the real Pulumi engine and simulated clouds. What is compared is measured in turn, in one run.

Usage: npm run bench [-- [SUITE…] [--rounds N]]
       npm run --silent bench -- --json [SUITE…] [--rounds N]

  SUITE       ${suites.map(({ name }) => name).join(", ")} (default: all)
  --rounds N  counted runs of each contender (default: ${suites.map(({ name, rounds }) => `${rounds} for ${name}`).join(", ")})
  --json      print the result as JSON

Exits with 0 when every promise is kept, 1 when one is not, 2 for wrong use.
`;

interface Result {
  readonly suite: string;
  readonly unit: Suite["unit"];
  readonly readings: readonly Readings[];
  readonly outcomes: readonly Outcome[];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name));
  const mistakes = [
    ...unknown.map((name) => `${name}: there is no such suite`),
    ...(rounds !== undefined && (!Number.isInteger(rounds) || rounds < 1)
      ? [`--rounds ${values.rounds}: must be a whole number of at least 1`]
      : []),
  ];
  if (mistakes.length > 0) {
    process.stderr.write(`${mistakes.join("\n")}\n\n${help}`);
    return 2;
  }

  const results: Result[] = [];
  for (const suite of suites) {
    if (positionals.length > 0 && !positionals.includes(suite.name)) continue;
    const result = await run(suite, rounds ?? suite.rounds);
    results.push(result);
    if (!values.json) print(result);
  }
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ version: 2, suites: results }, null, 2)}\n`);
  }
  return results.every(({ outcomes }) => outcomes.every(({ kept }) => kept)) ? 0 : 1;
}

async function run(suite: Suite, rounds: number): Promise<Result> {
  const { unit, bounds, name } = suite;
  const { contenders, close } = await suite.open();
  try {
    const readings = await interleave(contenders, rounds, (contender, round, value) => {
      const which = round === 0 ? "not counted" : `${round}/${rounds}`;
      process.stderr.write(`${contender} (${which}): ${value.toFixed(2)} ${unit}\n`);
    });
    return { suite: name, unit, readings, outcomes: judge(bounds, readings) };
  } finally {
    await close();
  }
}

function print({ unit, readings, outcomes }: Result): void {
  for (const { name, values } of readings) {
    process.stdout.write(`${name}: median ${median(values).toFixed(2)} ${unit}\n`);
  }
  for (const { what, floor, value, atMost, kept } of outcomes) {
    const measure = floor === undefined ? unit : "times the floor";
    const verdict = kept ? "kept" : "BROKEN";
    process.stdout.write(
      `${what}: ${value.toFixed(2)} ${measure} (at most ${atMost}): ${verdict}\n`,
    );
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
