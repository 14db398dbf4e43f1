import { Agent, request } from "node:https";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { ChartValues } from "../../components/governance/chart-release";
import { ownNamespaces } from "../../components/governance/own-namespaces";
import type { Manifest } from "../../policypack/examples";
import { provideKyverno } from "../kyverno-tools";
import { renderKyverno } from "./kyverno-chart";
import { startLeashed } from "./leashed";
import type { Leashed } from "./leashed";
import { applyAll, clusterObjects } from "./objects";
import type { ClusterObjects } from "./objects";
import { freePort } from "./ports";
import { untilReady } from "./readiness";
import type { ControlPlane } from "./start";

/** Kyverno's controllers that are started here, by the Deployment that runs them in a cluster. */
const deployments = {
  admission: "kyverno-admission-controller",
  background: "kyverno-background-controller",
  reports: "kyverno-reports-controller",
} as const;

type KyvernoController = keyof typeof deployments;

/** Kyverno as its chart installs it, its controllers beside the cluster. */
export interface RunningKyverno {
  readonly controllers: Readonly<Record<KyvernoController, Leashed>>;
  /** Starts a controller again that has ended. */
  readonly restart: (controller: KyvernoController) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const namespace = ownNamespaces.kyverno;

/**
 * Installs the chart's objects and starts the controllers with the arguments, the environment and the service accounts
 * that the chart gives them. Nothing runs pods here, so the API server calls them on this machine's loopback.
 */
export async function startKyverno(
  controlPlane: ControlPlane,
  values: ChartValues,
): Promise<RunningKyverno> {
  const objects = clusterObjects(controlPlane.admin);
  const executables = await provideKyverno("admission", "background", "reports");
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

  const commands = {
    admission: await commandOf("admission"),
    background: await commandOf("background"),
    reports: await commandOf("reports"),
  };
  const controllers = {
    admission: start("admission"),
    background: start("background"),
    reports: start("reports"),
  };
  await Promise.all([ready("admission"), ready("background"), ready("reports")]);
  return {
    controllers,
    restart: async (name) => {
      controllers[name] = start(name);
      await ready(name);
    },
    stop: async () => {
      await Promise.all(Object.values(controllers).map(({ stop }) => stop()));
    },
  };

  async function commandOf(name: KyvernoController) {
    const container = containerOf(chart, deployments[name]);
    const [port, metricsPort, runtimePort] = await Promise.all([
      freePort(),
      freePort(),
      freePort(),
    ]);
    const token = await serviceAccountToken(objects, controlPlane, container.account);
    const kubeconfig = await controlPlane.kubeconfigFor(deployments[name], token);
    return {
      port,
      metricsPort,
      command: [
        executables[name],
        ...container.args.map((argument) => withFreePort(argument, metricsPort, runtimePort)),
        `--kubeconfig=${kubeconfig}`,
        ...(name === "admission"
          ? // The last of two flags holds.
            [`--serverIP=127.0.0.1:${port}`, `--webhookServerPort=${port}`]
          : []),
      ],
      env: { PATH: process.env["PATH"], HOME: controlPlane.folder, ...container.env },
    };
  }

  function start(name: KyvernoController): Leashed {
    const { command, env } = commands[name];
    return startLeashed(deployments[name], command, {
      env,
      log: join(controlPlane.folder, `${deployments[name]}.log`),
    });
  }

  async function ready(name: KyvernoController): Promise<void> {
    const { port, metricsPort } = commands[name];
    await untilReady(controllers[name], async () =>
      name === "admission"
        ? isHealthy(port)
        : (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).ok,
    );
  }
}

/** Side by side on one machine, no two may have the ports that the chart gives each of them. */
function withFreePort(argument: string, metricsPort: number, runtimePort: number): string {
  if (argument.startsWith("--metricsPort=")) return `--metricsPort=${metricsPort}`;
  return argument.startsWith("--controllerRuntimeMetricsAddress=")
    ? `--controllerRuntimeMetricsAddress=127.0.0.1:${runtimePort}`
    : argument;
}

interface Container {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The service account of the pod. */
  readonly account: string;
}

interface PodTemplate {
  readonly spec: {
    readonly serviceAccountName: string;
    readonly containers: readonly {
      readonly args: readonly string[];
      readonly env: readonly {
        readonly name: string;
        readonly value?: string;
        readonly valueFrom?: { readonly fieldRef?: { readonly fieldPath: string } };
      }[];
    }[];
  };
}

function containerOf(chart: readonly Manifest[], deployment: string): Container {
  const found = chart.find(
    ({ kind, metadata }) => kind === "Deployment" && metadata.name === deployment,
  );
  const template = (found?.["spec"] as { readonly template: PodTemplate } | undefined)?.template;
  const [container] = template?.spec.containers ?? [];
  if (template === undefined || container === undefined) {
    throw new Error(`Kyverno's chart has no Deployment ${deployment}`);
  }
  const fields: Readonly<Record<string, string>> = {
    "metadata.name": `${deployment}-${hostname()}`,
    "metadata.namespace": namespace,
  };
  const env = container.env.map(({ name, value, valueFrom }) => {
    const field = valueFrom?.fieldRef?.fieldPath ?? "";
    const given = value ?? fields[field];
    if (given === undefined) throw new Error(`${deployment}: ${name} comes from ${field}`);
    return [name, given];
  });
  return {
    args: container.args,
    env: Object.fromEntries(env) as Record<string, string>,
    account: template.spec.serviceAccountName,
  };
}

/** A token as the kubelet would mount it, for as long as this may run. */
async function serviceAccountToken(
  objects: ClusterObjects,
  { admin }: ControlPlane,
  account: string,
): Promise<string> {
  const reference = {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: account, namespace },
  };
  for (let waited = 0; waited < 10_000; waited += 100) {
    if ((await objects.get(reference)).status === 200) break;
    await sleep(100);
  }
  const { body } = await admin.ask(
    "POST",
    `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`,
    {
      body: {
        apiVersion: "authentication.k8s.io/v1",
        kind: "TokenRequest",
        spec: { expirationSeconds: 4 * 60 * 60 },
      },
    },
  );
  return (body as { readonly status: { readonly token: string } }).status.token;
}

/** Asks as the kubelet asks, which takes any certificate. */
function isHealthy(port: number): Promise<boolean> {
  const agent = new Agent({ rejectUnauthorized: false });
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: "/health/readiness", agent }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    })
      .on("error", reject)
      .end();
  });
}
