import assert from "node:assert/strict";
import type { Alert } from "../../../../components/governance/alerting/alert";
import {
  alertGroups,
  alertLabels,
  prometheusGroups,
  recordingGroups,
} from "../../../../components/governance/alerting/rules";
import { knownSeries } from "../../../../components/governance/alerting/series";
import type { Waiver } from "../../../../policypack/waivers";
import { knownLabels, labelsOf, metricsOf, mistakesIn } from "../../../support/promql";

const waiver: Waiver = {
  rule: "disallow-root-user",
  subject: { namespace: "orders", name: "legacy*" },
  owner: "orders team",
  reason: "It is old.",
  ticket: "OPS-12",
  expires: "2027-06-30",
};
const scope = { falco: true, waivers: [waiver] };
const groups = alertGroups(scope);
const alerts = groups.flatMap(({ area, alerts: all }) => all.map((alert) => ({ area, alert })));
const recordings = recordingGroups(scope).flatMap((group) => group.recordings);
const known = knownLabels(knownSeries, recordings);

describe("alerts", () => {
  it("each have a name of their own", () => {
    const names = alerts.map(({ alert }) => alert.name);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
    assert.deepEqual(
      names.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name)),
      [],
    );
  });

  for (const { area, alert } of alerts) {
    const { name, expr } = alert;
    describe(name, () => {
      it("asks for known metrics and labels only", () => {
        assert.deepEqual(mistakesIn(expr, known), []);
      });

      it("tells people only what its expression gives", () => {
        const labels = labelsOf(expr, known);
        const named = [...templateLabels(alert)];
        assert.deepEqual(
          named.filter(({ label, optional }) => !optional && !labels.includes(label)),
          [],
        );
      });

      it("has no label that its severity or area would replace", () => {
        // Series that differ in such a label alone would become one, and Prometheus would evaluate none of them.
        const own = Object.keys(alertLabels(area, alert));
        assert.deepEqual(
          labelsOf(expr, known).filter((label) => own.includes(label)),
          [],
        );
      });

      it("is seen to wait, where it waits", () => {
        assert.equal(alert.cases.fires.pendingAt === undefined, alert.for === undefined);
      });

      it("is proven by samples of what it asks for, and of series that exist", () => {
        const asked = new Set(metricsOf(expr));
        for (const kind of ["fires", "silent", "resolves"] as const) {
          const { samples } = alert.cases[kind];
          const sampled = Object.keys(samples).flatMap((series) => metricsOf(series));
          const unknown = sampled.filter((metric) => metric !== "up" && !known.has(metric));
          assert.deepEqual(unknown, [], kind);
          const related = sampled.some(
            (metric) => asked.has(metric) || recordedFrom(asked, metric),
          );
          assert.ok(related || expr.startsWith("absent("), `${kind}: no sample is about the alert`);
          for (const series of Object.keys(samples)) {
            if (series !== "up{}") assert.deepEqual(mistakesIn(series, known), [], kind);
          }
        }
      });
    });
  }

  it("do not wait for a Falco that is not installed", () => {
    const names = (falco: boolean) => prometheusGroups({ ...scope, falco }).map(({ name }) => name);
    assert.deepEqual(
      names(true).filter((name) => !names(false).includes(name)),
      ["palisade.runtime"],
    );
  });
});

describe("recorded series", () => {
  for (const { name, expr, labels, series } of recordings) {
    it(`${name} asks for known metrics and labels only, and has the labels it says`, () => {
      assert.deepEqual(mistakesIn(expr, known), []);
      const given = [...labelsOf(expr, known), ...Object.keys(labels ?? {})];
      assert.deepEqual(given.sort(), [...series.labels].sort());
    });
  }

  it("are evaluated before the alerts that rest on them, in a group that is rendered", () => {
    const rules = prometheusGroups(scope).flatMap((group) => group.rules);
    const recorded = rules.flatMap((rule) => ("record" in rule ? [rule.record] : []));
    assert.deepEqual(recorded.sort(), recordings.map(({ name }) => name).sort());
  });

  it("tell the last day of each waiver, and whose it is", () => {
    const [group] = recordingGroups(scope);
    assert.deepEqual(
      group?.recordings.map(({ expr, labels }) => ({ expr, labels })),
      [
        {
          // 2027-07-01T00:00:00Z: the waiver holds on its last day.
          expr: "vector(1814400000)",
          labels: {
            rule: "disallow-root-user",
            subject: "orders/legacy*",
            owner: "orders team",
            ticket: "OPS-12",
          },
        },
      ],
    );
  });

  it("are one where two waivers differ only in their reasons, at the earlier day", () => {
    const twice = [
      waiver,
      { ...waiver, expires: "2027-06-29" },
      { ...waiver, expires: "2027-06-30" },
    ];
    const [group] = recordingGroups({ waivers: twice });
    assert.deepEqual(
      group?.recordings.map(({ expr }) => expr),
      ["vector(1814313600)"],
    );
  });
});

/** Labels that the texts name; one inside `with` may be missing. */
function* templateLabels({ summary, description }: Alert) {
  for (const text of [summary, description]) {
    for (const [, opened, label = ""] of text.matchAll(/\{\{ (with )?\$labels\.([a-z_0-9]+)/g)) {
      yield { label, optional: opened !== undefined };
    }
  }
}

/** A sample may be of what a recorded series is made of. */
function recordedFrom(asked: ReadonlySet<string>, metric: string): boolean {
  return recordings.some(({ name, expr }) => asked.has(name) && metricsOf(expr).includes(metric));
}
