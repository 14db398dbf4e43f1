import { resolve } from "node:path";
import { parseArguments } from "./arguments";
import { givenServer } from "./given-kubeconfig";
import { Ledger } from "./ledger";
import { simulatedProviders } from "./providers";
import { openWorkspace } from "./workspace";

const help = `Runs the Pulumi CLI on simulated clouds: no account is needed, and none is touched.

Usage: npm run simulate -- [--state DIR] [--project DIR] COMMAND [ARGUMENTS]

  npm run simulate -- preview -s dev --policy-pack policypack
  npm run simulate -- --state ~/palisade-clouds up -s dev --yes
  npm run simulate -- --state ~/palisade-clouds preview -s dev --expect-no-changes

COMMAND and ARGUMENTS are Pulumi's own (see: npm run simulate -- help). A stack that does not exist yet is made.
Its configuration is read anew from Pulumi.<stack>.yaml each time: change it there, \`config set\` reaches a copy only.

  --state DIR    keep the stacks and what exists in the clouds in DIR; without it they are gone at the end
  --project DIR  the folder of Pulumi.yaml (default: the current folder)
  --kubeconfig FILE
                 a real API server on this machine's loopback: where a kubeconfig of the program leads to it, objects are
                 applied to it. Charts are not, and what only they bring; each is listed

Exits with Pulumi's exit code, or with 2 if Pulumi could not be run.
`;

async function main(): Promise<number> {
  const given = parseArguments(process.argv.slice(2));
  const { help: asked, state, project, kubeconfig, stack, pulumi } = given;
  if (asked) {
    process.stdout.write(help);
    return 0;
  }
  const log = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  // Before the environment is hidden: it says which kubeconfig is the user's own.
  const cluster = kubeconfig === undefined ? undefined : { server: givenServer(kubeconfig), log };
  const workspace = await openWorkspace({
    projectDir: resolve(project),
    providers: (dir) => simulatedProviders(Ledger.open(dir), cluster),
    ...(state !== undefined && { stateDir: resolve(state) }),
    log,
  });
  try {
    const { code } = await workspace.pulumi(pulumi, {
      terminal: true,
      from: process.cwd(),
      ...(stack !== undefined && { stack }),
    });
    return code;
  } finally {
    await workspace.stop();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`simulate: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
