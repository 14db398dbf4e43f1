import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { prometheusGroups, type AlertScope } from "./alerting/rules";
import { dashboardFiles, dashboardLabels } from "./dashboards/config-map";
import { ownNamespaces } from "./own-namespaces";

/** Alerts on what governance finds, and on governance that finds nothing because it is down; and what to look at then. */
export class Alerts extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:Alerts";

  constructor(
    name: string,
    args: { readonly scope: AlertScope; readonly after: readonly pulumi.Resource[] },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(Alerts.type, name, {}, opts);
    new k8s.apiextensions.CustomResource(
      `${name}-rules`,
      {
        apiVersion: "monitoring.coreos.com/v1",
        kind: "PrometheusRule",
        metadata: { name: "palisade", namespace: ownNamespaces.reports },
        spec: { groups: prometheusGroups(args.scope) },
      },
      { parent: this, dependsOn: [...args.after] },
    );
    new k8s.core.v1.ConfigMap(
      `${name}-dashboards`,
      {
        metadata: {
          name: "palisade-dashboards",
          namespace: ownNamespaces.reports,
          labels: dashboardLabels,
        },
        data: dashboardFiles(),
      },
      { parent: this, dependsOn: [...args.after] },
    );
    this.registerOutputs();
  }
}
