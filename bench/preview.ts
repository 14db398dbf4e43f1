import { join } from "node:path";
import { Ledger } from "../simulation/ledger";
import type { StackConfig } from "../simulation/project-copy";
import { simulatedProviders } from "../simulation/providers";
import { stackFilesDate } from "../simulation/stack-files-date";
import { openWorkspace, type Workspace } from "../simulation/workspace";
import { wallSeconds } from "./interleave";

export const root = join(__dirname, "..");

/** A project on simulated clouds, to be previewed again and again. @param stacks Stacks that it has besides its own. */
export function openProject(
  folder: string,
  stacks: Readonly<Record<string, StackConfig>> = {},
): Promise<Workspace> {
  return openWorkspace({
    projectDir: join(root, folder),
    stacks,
    date: stackFilesDate,
    providers: (dir) => simulatedProviders(Ledger.open(dir)),
    log: (line) => process.stderr.write(`${line}\n`),
  });
}

/** @returns How long the preview took, in seconds. @param pack The folder of the policy pack, if there is one. */
export function previewSeconds(
  workspace: Workspace,
  stack: string,
  pack?: string,
): Promise<number> {
  const packed = pack === undefined ? [] : ["--policy-pack", join(root, pack)];
  return wallSeconds(async () => {
    const { code, stdout, stderr } = await workspace.pulumi(["preview", ...packed], {
      stack,
      events: false,
    });
    if (code !== 0) {
      throw new Error(`The preview of ${stack} ended with ${code}\n${stdout}\n${stderr}`);
    }
  });
}
