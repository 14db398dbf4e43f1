import assert from "node:assert/strict";
import {
  alertmanagerConfig,
  receiversSecret,
} from "../../../../components/governance/alerting/routing";
import { alertGroups } from "../../../../components/governance/alerting/rules";
import { monitoringValues } from "../../../../components/governance/monitoring";

const names = alertGroups({ falco: true }).flatMap(({ alerts }) => alerts.map(({ name }) => name));

describe("routes of alerts", () => {
  it("inhibit alerts that exist, by alerts that exist", () => {
    const named = alertmanagerConfig.inhibit_rules.flatMap((rule) =>
      [...rule.source_matchers, ...rule.target_matchers].flatMap((matcher) =>
        matcher.startsWith("alertname") ? (/"(.*)"/.exec(matcher)?.[1]?.split("|") ?? []) : [],
      ),
    );
    assert.ok(named.length > 8);
    assert.deepEqual(
      named.filter((name) => !names.includes(name)),
      [],
    );
  });

  it("never let an alert inhibit itself", () => {
    for (const {
      source_matchers: source,
      target_matchers: target,
    } of alertmanagerConfig.inhibit_rules) {
      const cause = /"(.*)"/.exec(source[0] ?? "")?.[1] ?? "";
      const effects = /"(.*)"/.exec(target[0] ?? "")?.[1]?.split("|") ?? [];
      assert.ok(!effects.includes(cause), cause);
    }
  });

  it("hold no address: Alertmanager reads it from a Secret that may come later", () => {
    const { alertmanager } = monitoringValues({
      capabilities: {
        privilegedDaemonsets: true,
        fqdnPolicies: false,
        networkPolicyEngine: "vpc-cni",
      },
    } as Parameters<typeof monitoringValues>[0]) as {
      alertmanager: {
        config: unknown;
        alertmanagerSpec: { volumes: unknown; volumeMounts: unknown };
      };
    };
    assert.equal(alertmanager.config, alertmanagerConfig);
    assert.doesNotMatch(JSON.stringify(alertmanager.config), /https?:/);
    assert.deepEqual(alertmanager.alertmanagerSpec.volumes, [
      { name: "receivers", secret: { secretName: receiversSecret, optional: true } },
    ]);
    assert.deepEqual(alertmanager.alertmanagerSpec.volumeMounts, [
      { name: "receivers", mountPath: "/etc/alertmanager/receivers", readOnly: true },
    ]);
  });
});
