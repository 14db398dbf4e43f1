import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { renderRules } from "../components/governance/falco-rules/render";
import { loadRules } from "../test/support/falco/evaluate";
import { fields } from "../test/support/falco/fields";
import { provideSysdig, type Program } from "./sysdig";

/**
 * Debian's sysdig 0.29 is the libsinsp of 2022. It compiles a filter before it opens the capture to apply it to, so an
 * empty capture is enough to tell what it refuses. None of our rules asks for a field that is younger.
 */
function compile(sysdig: Program, filter: string): string {
  const folder = mkdtempSync(join(tmpdir(), "palisade-falco-"));
  try {
    const capture = join(folder, "empty.scap");
    writeFileSync(capture, "");
    return answer(sysdig, "-r", capture, filter).stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answer({ command, env }: Program, ...args: readonly string[]) {
  return spawnSync(command, args, { encoding: "utf8", env });
}

const compiled = /^Could not initialize reader: error reading from file/;
const rules = loadRules(load(renderRules("syscall", "aws")) as unknown[]);

describe("the real libsinsp", () => {
  let sysdig: Program;

  before(async function () {
    this.timeout("5m");
    sysdig = await provideSysdig();
  });

  it("refuses what it does not know, so that what it takes means something", () => {
    assert.match(compile(sysdig, "proc.nmae = sh"), /unrecognized field proc\.nmae/);
    assert.match(compile(sysdig, "proc.name is sh"), /unrecognized comparison operator/);
    assert.match(compile(sysdig, "(proc.name = sh"), /filter error/);
    assert.match(compile(sysdig, "fd.snet in (10.0.0.0/8x)"), /filter error/);
  });

  for (const { name, expanded } of rules) {
    it(`compiles: ${name}`, () => {
      assert.match(compile(sysdig, expanded), compiled);
    });
  }

  it("knows every field that our own evaluator knows", () => {
    const listed = answer(sysdig, "--list").stdout;
    const known = new Set(
      [...listed.matchAll(/^([a-z]\w*(?:\.\w+)+)/gm)].map(([, field]) => field),
    );
    assert.deepEqual(
      Object.keys(fields.syscall).filter((field) => !known.has(field)),
      [],
    );
  });
});
