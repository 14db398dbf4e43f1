import { readdirSync } from "node:fs";
import { join } from "node:path";

import { catalogue } from "../policypack/catalogue";
import { writeOrCheck } from "./generated-file";
import { coveragePage } from "./rules/coverage-page";
import { catalogueIndex } from "./rules/index-page";
import { rulePageText } from "./rules/page";

const folder = "docs/rules";
const pages = [
  { path: `${folder}/README.md`, text: catalogueIndex() },
  { path: "docs/coverage.md", text: coveragePage() },
  ...catalogue.map((rule) => ({ path: `${folder}/${rule.id}.md`, text: rulePageText(rule) })),
];
const command = "npm run generate:rules";

void writeOrCheck(pages, command).then(refuseLeftovers);

/** A page whose rule is gone would go on promising it. */
function refuseLeftovers(): void {
  const written = new Set(pages.map(({ path }) => path));
  const leftovers = readdirSync(join(__dirname, "..", folder))
    .map((file) => `${folder}/${file}`)
    .filter((path) => !written.has(path));
  for (const path of leftovers) console.log(`${path} is the page of no rule: remove it`);
  if (leftovers.length > 0) process.exitCode = 1;
}
