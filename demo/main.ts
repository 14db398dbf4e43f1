import { join } from "node:path";
import { parseArgs } from "node:util";
import { DemoFailure, runDemo } from "./demo";
import { Narrator } from "./narrator";
import { table } from "./table";

const help = `Shows the life of a stack on simulated clouds, run by the real Pulumi engine.

Usage: npm run demo
       npm run --silent demo -- --json

  --json  end with the table as JSON on standard output; the story goes to standard error

It touches no cloud, no kubeconfig and no Pulumi login, and leaves nothing behind but a cache in
~/.cache/palisade, or in $XDG_CACHE_HOME/palisade.
Exits with 0 when everything went as told, 1 when something did not, 2 for wrong use.
`;

async function main(): Promise<number> {
  let json: boolean | undefined;
  try {
    const { values } = parseArgs({
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    ({ json } = values);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return 2;
  }

  const narrator = new Narrator(json ? process.stderr : process.stdout);
  try {
    const rows = await runDemo(join(__dirname, ".."), narrator);
    narrator.say();
    if (json) {
      process.stdout.write(`${JSON.stringify({ version: 1, clouds: rows }, null, 2)}\n`);
    } else {
      narrator.say(
        table(
          ["cloud", "resources", "rules passed", "refused", "seconds"],
          rows.map((row) => [row.cloud, row.resources, row.rulesPassed, row.refused, row.seconds]),
        ),
      );
    }
    return 0;
  } catch (error) {
    narrator.say();
    if (error instanceof DemoFailure) {
      narrator.say(error.message, "red");
      narrator.say(error.output);
    } else {
      narrator.say(error instanceof Error ? error.message : String(error), "red");
    }
    return 1;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
