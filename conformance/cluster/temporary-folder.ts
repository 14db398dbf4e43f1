import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** A folder that goes when it is removed, or at the latest with this process, however that ends. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "palisade-cluster-"));
  // The programs in it are killed at the same moment, and may still write.
  const script = 'cat >/dev/null; for n in 1 2 3 4 5; do sleep 1; rm -rf "$1" && exit; done';
  const keeper = spawn("/bin/sh", ["-c", script, "keeper", path], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true });
      keeper.stdin.end();
    },
  };
}
