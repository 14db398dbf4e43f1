import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { Narrator } from "../../demo/narrator";

function narrator(terminal = {}): { told: () => string; narrator: Narrator } {
  const stream = Object.assign(new PassThrough(), terminal);
  let clock = 0;
  return {
    told: () => String(stream.read() ?? ""),
    narrator: new Narrator(stream as unknown as NodeJS.WriteStream, () => (clock += 1500)),
  };
}

describe("Narrator, where there is no terminal", () => {
  it("ends a step with its result and its time, without colours", async () => {
    const { told, narrator: n } = narrator();
    await n.step("Deploying", () => Promise.resolve({ result: "3 created" }));
    assert.equal(told(), "✓ Deploying: 3 created (1.5 s)\n");
  });

  it("marks a step that failed, and hands the failure on", async () => {
    const { told, narrator: n } = narrator();
    await assert.rejects(
      n.step("Deploying", () => Promise.reject(new Error("no quota"))),
      new Error("no quota"),
    );
    assert.equal(told(), "✗ Deploying (1.5 s)\n");
  });
});

describe("Narrator, on a terminal", () => {
  it("counts the seconds on one line, however narrow, and writes the result over it", async () => {
    const { told, narrator: n } = narrator({ isTTY: true, columns: 12 });
    await n.step("Previewing prod", () => Promise.resolve({ result: "9 created" }));
    assert.equal(
      stripVTControlCharacters(told()),
      "\r… Previewin\r✓ Previewing prod: 9 created (3.0 s)\n",
    );
  });
});
