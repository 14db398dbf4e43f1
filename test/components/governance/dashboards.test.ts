import assert from "node:assert/strict";
import { recordingGroups } from "../../../components/governance/alerting/rules";
import { knownSeries } from "../../../components/governance/alerting/series";
import { dashboards } from "../../../components/governance/dashboards";
import { dashboardFiles } from "../../../components/governance/dashboards/config-map";
import type { Waiver } from "../../../policypack/waivers";
import { knownLabels, labelsOf, mistakesIn } from "../../support/promql";

const waiver: Waiver = {
  rule: "disallow-root-user",
  subject: { namespace: "orders", name: "legacy*" },
  owner: "orders team",
  reason: "It is old.",
  ticket: "OPS-12",
  expires: "2027-06-30",
};
const recordings = recordingGroups({ waivers: [waiver] }).flatMap((group) => group.recordings);
const known = knownLabels(knownSeries, recordings);

/** What is asked of Grafana's own form. */
interface Rendered {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string; readonly refId: string }[];
    readonly gridPos: Readonly<Record<"x" | "y" | "w" | "h", number>>;
  }[];
}

describe("dashboards", () => {
  for (const { title, panels } of dashboards) {
    describe(title, () => {
      for (const panel of panels) {
        it(`asks for known series only in "${panel.title}" (${panel.kind})`, () => {
          for (const { expr, legend = "" } of panel.queries) {
            assert.deepEqual(mistakesIn(expr, known), []);
            const named = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = ""]) => label);
            const labels = labelsOf(expr, known);
            assert.deepEqual(
              named.filter((label) => !labels.includes(label)),
              [],
            );
          }
        });
      }

      it("tells of each panel what to make of it", () => {
        assert.deepEqual(
          panels.filter(({ description }) => description.length < 10),
          [],
        );
      });
    });
  }

  it("are written as they are, each under its own address", () => {
    for (const { uid, title, panels } of dashboards) {
      const text = dashboardFiles()[`${uid}.json`];
      assert.ok(text !== undefined, uid);
      const rendered = JSON.parse(text) as Rendered;
      assert.deepEqual([rendered.uid, rendered.title], [uid, title]);
      assert.deepEqual(
        rendered.panels.map((panel) => [panel.title, panel.targets.map(({ expr }) => expr)]),
        panels.map((panel) => [panel.title, panel.queries.map(({ expr }) => expr)]),
      );
    }
    assert.equal(new Set(dashboards.map(({ uid }) => uid)).size, dashboards.length);
  });

  it("have no two panels in one place", () => {
    for (const { uid } of dashboards) {
      const { panels } = JSON.parse(dashboardFiles()[`${uid}.json`] ?? "") as Rendered;
      const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
        Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
      );
      assert.equal(new Set(cells).size, cells.length, uid);
      assert.ok(panels.every(({ gridPos: { x, w } }) => x + w <= 24));
    }
  });

  it("fit into one ConfigMap by far", () => {
    const bytes = Object.values(dashboardFiles()).reduce((sum, text) => sum + text.length, 0);
    assert.ok(bytes < 100_000, `${bytes} bytes`);
  });
});
