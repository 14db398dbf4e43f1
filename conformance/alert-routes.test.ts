import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { alertmanagerConfig } from "../components/governance/alerting/routing";
import { alertGroups, alertLabels } from "../components/governance/alerting/rules";
import { runTool } from "./alerting/run-tool";
import { provideAmtool } from "./alerting/tools";

describe("routes of alerts, judged by the real amtool", function () {
  this.timeout("10m");
  const config = "alertmanager.json";
  let amtool: string;
  let folder: string;

  const route = (receiver: string, labels: Readonly<Record<string, string>>) =>
    runTool(
      amtool,
      [
        "config",
        "routes",
        "test",
        `--config.file=${config}`,
        `--verify.receivers=${receiver}`,
        ...Object.entries(labels).map(([name, value]) => `${name}=${value}`),
      ],
      folder,
    );

  before(async () => {
    amtool = await provideAmtool();
    folder = await mkdtemp(join(tmpdir(), "palisade-routes-"));
    await writeFile(join(folder, config), JSON.stringify(alertmanagerConfig));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("are a configuration that Alertmanager loads", async () => {
    const { ok, output } = await runTool(amtool, ["check-config", config], folder);
    assert.ok(ok, output);
    assert.match(output, /SUCCESS[\s\S]*6 inhibit rules[\s\S]*3 receivers/);
  });

  for (const { area, alerts } of alertGroups({ falco: true })) {
    for (const alert of alerts) {
      it(`bring ${alert.name} to who hears of what is ${alert.severity}`, async () => {
        const labels = { alertname: alert.name, ...alertLabels(area, alert) };
        const { ok, output } = await route(alert.severity, labels);
        assert.ok(ok, output);
      });
    }
  }

  const others: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ["an event that Falcosidekick posts", "critical", { source: "falco", severity: "critical" }],
    [
      "an alert of the chart's own",
      "warning",
      { alertname: "KubePodNotReady", severity: "warning" },
    ],
    ["a sign of life", "nobody", { alertname: "Watchdog", severity: "none" }],
    ["what nobody foresaw", "warning", { alertname: "Unheard" }],
  ];
  for (const [what, receiver, labels] of others) {
    it(`bring ${what} to ${receiver}`, async () => {
      const { ok, output } = await route(receiver, labels);
      assert.ok(ok, output);
    });
  }

  it("are seen to be wrong where they are", async () => {
    const { ok } = await route("nobody", { alertname: "KyvernoDown", severity: "critical" });
    assert.ok(!ok);
  });
});
