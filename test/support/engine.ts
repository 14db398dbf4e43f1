import { resolve } from "node:path";
import { Ledger } from "../../simulation/ledger";
import { simulatedProviders } from "../../simulation/providers";
import { stackFilesDate } from "../../simulation/stack-files-date";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "../../simulation/workspace";

export const repository = resolve(__dirname, "../..");

/** The folder of the policy pack. */
export const pack = resolve(repository, "policypack");

export interface Engine extends Workspace {
  readonly ledger: Ledger;
}

/** The real engine on simulated clouds, with the repository's own program unless `options` names another. */
export async function openEngine(options: Partial<WorkspaceOptions> = {}): Promise<Engine> {
  let ledger: Ledger | undefined;
  const workspace = await openWorkspace({
    projectDir: repository,
    date: stackFilesDate,
    providers: (dir) => {
      ledger = Ledger.open(dir);
      return simulatedProviders(ledger);
    },
    ...options,
  });
  return {
    ...workspace,
    get ledger() {
      if (!ledger) {
        throw new Error("This engine's providers are the test's own, and so is what they keep");
      }
      return ledger;
    },
  };
}
