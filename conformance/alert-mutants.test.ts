import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Alert } from "../components/governance/alerting/alert";
import { alertGroups } from "../components/governance/alerting/rules";
import { judgeAlert } from "./alerting/rule-tests";
import { providePromtool } from "./alerting/tools";

interface Mutant {
  readonly what: string;
  readonly rendered: { readonly expr?: string; readonly for?: string };
}

describe("the cases of an alert", function () {
  this.timeout("20m");
  let promtool: string;
  let folder: string;

  before(async () => {
    promtool = await providePromtool();
    folder = await mkdtemp(join(tmpdir(), "palisade-mutants-"));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const { area, alerts } of alertGroups({ falco: true })) {
    for (const alert of alerts) {
      it(`see every mutant of ${alert.name}`, async () => {
        const survivors: string[] = [];
        for (const { what, rendered } of mutantsOf(alert)) {
          const { ok } = await judgeAlert(promtool, folder, { area, alert }, rendered);
          if (ok) survivors.push(what);
        }
        assert.deepEqual(survivors, []);
      });
    }
  }
});

/** The rule with one thing wrong: a matcher forgotten, a comparison the wrong way round, no patience. */
function* mutantsOf({ expr, for: patience }: Alert): Generator<Mutant> {
  if (patience !== undefined) yield { what: "without for", rendered: { for: "0s" } };
  for (const matcher of new Set(expr.match(/[a-z_]+(=~|!=|=)"[^"]*"/g))) {
    yield { what: `without ${matcher}`, rendered: { expr: expr.split(matcher).join("") } };
  }
  const flipped = { "<": ">", ">": "<", "==": "!=", "<=": ">" } as Readonly<Record<string, string>>;
  for (const found of expr.matchAll(/ (<=|==|<|>) /g)) {
    const [operator, name = ""] = found;
    const rest = expr.slice(found.index + operator.length);
    const mutated = `${expr.slice(0, found.index)} ${flipped[name] ?? ""} ${rest}`;
    yield { what: `${name} at ${found.index} flipped`, rendered: { expr: mutated } };
  }
}
