import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { eventually } from "./eventually";
import { lastWords, startLeashed } from "./leashed";

/** It says its number, hears no request to end, and runs for longer than the test. */
const stubborn = ["/bin/sh", "-c", 'trap "" TERM INT HUP; echo $$; while :; do sleep 0.1; done'];

describe("a program on a leash", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "palisade-leash-"));
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("ends when it is told to, with the code that it gives", async () => {
    const log = join(folder, "obedient");
    const command = ["/bin/sh", "-c", 'trap "exit 7" TERM; echo here; while :; do sleep 0.1; done'];
    const program = startLeashed("obedient", command, { log });
    await eventually("it says so", async () => (await readFile(log, "utf8")) === "here\n");
    assert.equal(program.running(), true);
    await program.stop();
    assert.equal(await program.ended, 7);
    assert.equal(program.running(), false);
    assert.match(await lastWords(program), /^obedient said last .*:\nhere$/);
  });

  it("ends by force where it does not hear", async () => {
    const log = join(folder, "stubborn");
    const program = startLeashed("stubborn", stubborn, { log });
    const pid = await pidIn(log);
    program.signal("KILL");
    assert.equal(await program.ended, 128 + 9);
    assert.equal(isAlive(pid), false);
    await program.stop();
  });

  for (const signal of ["SIGKILL", "SIGINT", "SIGTERM"] as const) {
    it(`ends with the process that started it, and its folder goes, where that gets ${signal}`, async () => {
      const place = join(folder, signal);
      const holder = spawn(process.execPath, ["--import", "tsx", "-e", holding(place)], {
        cwd: __dirname,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const exited = new Promise((resolve) => holder.on("exit", resolve));
      const pid = await pidIn(place);
      const kept = await readFile(`${place}.kept`, "utf8");
      assert.equal(isAlive(pid), true);
      assert.equal(existsSync(kept), true);
      process.kill(holder.pid ?? 0, signal);
      await exited;
      await eventually("both are gone", () => !isAlive(pid) && !existsSync(kept));
    });
  }

  it("ends also where it was stopped", async () => {
    const place = join(folder, "stopped");
    const holder = spawn(
      process.execPath,
      ["--import", "tsx", "-e", holding(place, 'setTimeout(() => program.signal("STOP"), 300);')],
      { cwd: __dirname, stdio: ["ignore", "pipe", "inherit"] },
    );
    const exited = new Promise((resolve) => holder.on("exit", resolve));
    const pid = await pidIn(place);
    await eventually("it is stopped", () => stateOf(pid).startsWith("T"));
    process.kill(holder.pid ?? 0, "SIGKILL");
    await exited;
    await eventually("it is gone", () => !isAlive(pid));
  });
});

/** A script that starts the stubborn program, and then does nothing. */
function holding(place: string, more = ""): string {
  return `
    const { writeFileSync } = require("node:fs");
    const { startLeashed } = require("./leashed");
    const { temporaryFolder } = require("./temporary-folder");
    void temporaryFolder().then(({ path }) => {
      writeFileSync(${JSON.stringify(`${place}.kept`)}, path);
      const program = startLeashed("held", ${JSON.stringify(stubborn)}, { log: ${JSON.stringify(place)} });
      ${more}
    });`;
}

async function pidIn(file: string): Promise<number> {
  let pid = 0;
  await eventually("it says its number", async () => {
    pid = Number(await readFile(file, "utf8").catch(() => ""));
    return pid > 0;
  });
  return pid;
}

function stateOf(pid: number): string {
  return execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
