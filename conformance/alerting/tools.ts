import { join } from "node:path";

import { provideGoTool } from "../go-tools";

const modules = join(__dirname, "modules");

/** The judge of rules: of the version that the chart of Prometheus installs. */
export function providePromtool(): Promise<string> {
  return provideGoTool({
    project: "Prometheus",
    folder: "prometheus",
    name: "promtool",
    module: join(modules, "promtool"),
    package: "github.com/prometheus/prometheus/cmd/promtool",
    // It judges rules and discovers nothing, so it needs the SDK of no cloud.
    tags: ["remove_all_sd"],
    takes: "some 4 minutes",
  });
}

/** The judge of routes. */
export function provideAmtool(): Promise<string> {
  return provideGoTool({
    project: "Alertmanager",
    folder: "alertmanager",
    name: "amtool",
    module: join(modules, "amtool"),
    package: "github.com/prometheus/alertmanager/cmd/amtool",
    takes: "a minute",
  });
}
