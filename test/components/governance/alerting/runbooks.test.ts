import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alertGroups, runbookOf } from "../../../../components/governance/alerting/rules";

const root = join(__dirname, "../../../..");
const alerts = alertGroups({ falco: true }).flatMap((group) => group.alerts);
const sections = [
  "## What it means",
  "## First commands",
  "## How to fix it",
  "## How to waive or silence it",
];

describe("runbooks", () => {
  it("are one page for each alert, and none is left of an alert that is gone", () => {
    const pages = readdirSync(join(root, "docs/runbooks"))
      .filter((name) => name !== "README.md")
      .map((name) => `docs/runbooks/${name}`);
    assert.deepEqual(pages.sort(), alerts.map(({ name }) => runbookOf(name)).sort());
  });

  for (const { name, severity } of alerts) {
    it(`of ${name} says what it means, what to type, how to mend it and how to silence it`, () => {
      const page = readFileSync(join(root, runbookOf(name)), "utf8");
      assert.ok(page.startsWith(`# ${name}\n\nSeverity: ${severity}.\n`));
      assert.deepEqual(page.match(/^## .*$/gm), sections);
      for (const part of page.split(/^## .*$/m).slice(1)) {
        assert.ok(part.trim().length > 40, `a section of ${name} says nothing`);
      }
      assert.match(page, /```sh\n[^`]+```/);
    });
  }
});
