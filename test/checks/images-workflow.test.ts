import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { images } from "../../components/versions";

const root = join(__dirname, "../..");
const workflows = join(root, ".github/workflows");

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<string, { readonly permissions: object; readonly steps: readonly Step[] }>
  >;
}

const scan = load(readFileSync(join(workflows, "images.yml"), "utf8")) as Workflow;

describe("the workflow that scans images", () => {
  it("scans every image that we name", () => {
    const printed = execFileSync("node", ["--import", "tsx", "checks/images.ts"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.deepEqual(JSON.parse(printed), Object.values(images));
  });

  it("has no identity in any cloud, and may write nothing but findings", () => {
    assert.deepEqual(scan.permissions, {});
    assert.deepEqual(
      Object.values(scan.jobs).map(({ permissions }) => permissions),
      [{ contents: "read" }, { contents: "read", "security-events": "write" }],
    );
  });

  it("fails on what is severe and has a fix", () => {
    const verdict = scan.jobs["scan"]?.steps.at(-1)?.with;
    assert.equal(verdict?.["severity"], "HIGH,CRITICAL");
    assert.equal(verdict["ignore-unfixed"], "true");
    assert.equal(verdict["exit-code"], "1");
  });
});

describe("every workflow", () => {
  for (const file of readdirSync(workflows)) {
    it(`${file} takes actions by commit alone`, () => {
      const text = readFileSync(join(workflows, file), "utf8");
      const used = [...text.matchAll(/uses: (\S+)(.*)/g)].filter(
        ([, action]) => !action?.startsWith("./"),
      );
      for (const [, action, comment] of used) {
        assert.match(action ?? "", /^[\w./-]+@[0-9a-f]{40}$/);
        assert.match(comment ?? "", /^ # v\d/);
      }
    });
  }
});
