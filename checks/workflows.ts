import { spawnSync } from "node:child_process";

/** Source: github.com/rhysd/actionlint. Go builds it once and caches it outside of the checkout. */
const actionlint = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";

/** First that can be started wins. */
const ways: readonly (readonly [command: string, ...args: string[]])[] = [
  ["actionlint"],
  ["go", "run", actionlint],
];

function lint(): number {
  for (const [command, ...args] of ways) {
    const { error, status } = spawnSync(command, args, { stdio: "inherit" });
    if (!error) {
      return status ?? 1;
    }
  }
  const missing =
    "GitHub workflows are not linted: neither actionlint nor Go is on PATH. Install one of them.";
  console.error(missing);
  return process.env["CI"] ? 1 : 0;
}

process.exitCode = lint();
