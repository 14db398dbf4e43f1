import { join } from "node:path";

import type { ChartValues } from "../../components/governance/chart-release";
import { ownNamespaces } from "../../components/governance/own-namespaces";
import type { Manifest } from "../../policypack/examples";
import { renderKyverno } from "./kyverno-chart";
import { controllerProgram, deployments } from "./kyverno-controller";
import type { KyvernoController } from "./kyverno-controller";
import type { Leashed } from "./leashed";
import { applyAll, clusterObjects } from "./objects";
import type { Route } from "./route";
import type { ControlPlane } from "./start";

/** Kyverno as its chart installs it, its controllers beside the cluster. */
export interface RunningKyverno {
  readonly controllers: Readonly<Record<KyvernoController, Leashed>>;
  /** Starts a controller again that has ended. The way to it, where there is one, opens as a Service's does. */
  readonly restart: (controller: KyvernoController) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const namespace = ownNamespaces.kyverno;

/**
 * Installs the chart's objects and starts the controllers with the arguments, the environment and the service accounts
 * that the chart gives them. Nothing runs pods here, so the API server calls them on this machine's loopback.
 *
 * @param through leads from the API server to the webhooks. @default nothing between them
 */
export async function startKyverno(
  controlPlane: ControlPlane,
  values: ChartValues,
  through?: Route,
): Promise<RunningKyverno> {
  const objects = clusterObjects(controlPlane.admin);
  const { objects: chart } = await renderKyverno({
    values,
    namespace,
    version: controlPlane.version,
    folder: join(controlPlane.folder, "kyverno"),
  });
  await applyAll(objects, [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } },
    ...chart,
  ]);
  const program = (name: KyvernoController) =>
    controllerProgram(controlPlane, name, deploymentOf(chart, deployments[name]), through);
  const programs = {
    admission: await program("admission"),
    background: await program("background"),
    reports: await program("reports"),
  };
  const controllers = {
    admission: programs.admission.start(),
    background: programs.background.start(),
    reports: programs.reports.start(),
  };
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(controllers).map((each) => each.stop()));
  };
  const ready = (name: KyvernoController): Promise<void> => programs[name].ready(controllers[name]);
  try {
    await Promise.all([ready("admission"), ready("background"), ready("reports")]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    controllers,
    restart: async (name) => {
      controllers[name] = programs[name].start();
      if (name !== "admission" || through === undefined) return ready(name);
      await programs[name].served(controllers[name]);
      await through.restore();
    },
    stop,
  };
}

function deploymentOf(chart: readonly Manifest[], name: string): Manifest {
  const found = chart.find(({ kind, metadata }) => kind === "Deployment" && metadata.name === name);
  if (found === undefined) throw new Error(`Kyverno's chart has no Deployment ${name}`);
  return found;
}
