import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const pollMilliseconds = 500;

/**
 * Does something while no other process on this machine does it under the same file. The lock of a process that is
 * gone is broken.
 *
 * @param waiting Called once if another process holds the lock.
 */
export async function withLock<T>(
  file: string,
  waiting: (holder: string) => void,
  body: () => Promise<T>,
): Promise<T> {
  let told = false;
  while (!(await take(file))) {
    const holder = await readFile(file, "utf8").catch(() => "");
    if (holder !== "" && !isRunning(Number(holder))) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) {
      waiting(holder);
      told = true;
    }
    await sleep(pollMilliseconds);
  }
  try {
    return await body();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
