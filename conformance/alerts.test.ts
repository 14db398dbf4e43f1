import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { alertGroups, prometheusGroups } from "../components/governance/alerting/rules";
import { dashboards } from "../components/governance/dashboards";
import type { Waiver } from "../policypack/waivers";
import { judgeAlert } from "./alerting/rule-tests";
import { runTool } from "./alerting/run-tool";
import { providePromtool } from "./alerting/tools";

const waiver: Waiver = {
  rule: "disallow-root-user",
  subject: { namespace: "orders", name: 'a "quoted" \\ name*' },
  owner: "orders team",
  reason: "It is old.",
  ticket: "OPS-12",
  expires: "2027-06-30",
};

describe("alert rules, judged by the real promtool", function () {
  this.timeout("20m");
  let promtool: string;
  let folder: string;

  before(async () => {
    promtool = await providePromtool();
    folder = await mkdtemp(join(tmpdir(), "palisade-alerts-"));
    const write = (name: string, waivers: readonly Waiver[]) =>
      writeFile(
        join(folder, name),
        JSON.stringify({ groups: prometheusGroups({ falco: true, waivers }) }),
      );
    await write("rules.json", []);
    await write("with-waivers.json", [waiver]);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("are rules that Prometheus loads, whatever a waiver is called", async () => {
    const { ok, output } = await runTool(
      promtool,
      ["check", "rules", "--lint=all", "--lint-fatal", "rules.json", "with-waivers.json"],
      folder,
    );
    assert.ok(ok, output);
    assert.match(output, /SUCCESS: \d+ rules found/);
  });

  it("and the panels of the dashboards ask what Prometheus can answer", async () => {
    const queries = dashboards.flatMap(({ panels }) => panels.flatMap((panel) => panel.queries));
    const rules = queries.map(({ expr }, at) => ({ record: `panel:query_${at}:asked`, expr }));
    await writeFile(
      join(folder, "panels.json"),
      JSON.stringify({ groups: [{ name: "panels", rules }] }),
    );
    const { ok, output } = await runTool(promtool, ["check", "rules", "panels.json"], folder);
    assert.ok(ok, output);
    assert.match(output, new RegExp(`SUCCESS: ${rules.length} rules found`));
  });

  for (const { area, alerts } of alertGroups({ falco: true })) {
    for (const alert of alerts) {
      it(`${alert.name} fires, stays silent and resolves`, async () => {
        const { ok, output } = await judgeAlert(promtool, folder, { area, alert });
        assert.ok(ok, output);
      });
    }
  }
});
