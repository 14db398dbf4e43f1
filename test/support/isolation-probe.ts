import { join } from "node:path";
import { openWorkspace } from "../../simulation/workspace";
import { echoProvider } from "./echo-provider";

/** Run as a process of its own: deploys the program that hands out its environment, and prints what it handed out. */
async function probe(): Promise<void> {
  const workspace = await openWorkspace({
    projectDir: join(__dirname, "programs/environment"),
    providers: () =>
      echoProvider(() => ({
        create: () => Promise.resolve({ id: "key", outs: { keyId: JSON.stringify(process.env) } }),
      })),
  });
  try {
    const up = await workspace.pulumi(["up", "--yes", "--skip-preview"], { stack: "dev" });
    const outputs = await workspace.pulumi(["stack", "output", "--json"], { stack: "dev" });
    process.stdout.write(up.code === 0 ? outputs.stdout : up.stdout + up.stderr);
  } finally {
    await workspace.stop();
  }
}

void probe();
