import { Agent, request } from "node:https";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { ownNamespaces } from "../../components/governance/own-namespaces";
import type { Manifest } from "../../policypack/examples";
import { provideKyverno } from "../kyverno-tools";
import { startLeashed } from "./leashed";
import type { Leashed } from "./leashed";
import { clusterObjects } from "./objects";
import { freePort } from "./ports";
import { untilReady } from "./readiness";
import type { Route } from "./route";
import type { ControlPlane } from "./start";

/** Kyverno's controllers that are started here, by the Deployment that runs them in a cluster. */
export const deployments = {
  admission: "kyverno-admission-controller",
  background: "kyverno-background-controller",
  reports: "kyverno-reports-controller",
} as const;

export type KyvernoController = keyof typeof deployments;

/** A controller as its Deployment describes it, to be started as often as is wanted. */
interface ControllerProgram {
  readonly start: () => Leashed;
  /** Waits until a Service would lead to it: until it is ready, and looked at for the first time. */
  readonly served: (started: Leashed) => Promise<void>;
  /** Waits until it does its work. */
  readonly ready: (started: Leashed) => Promise<void>;
}

const namespace = ownNamespaces.kyverno;

/** @param through leads from the API server to the webhooks. @default nothing between them */
export async function controllerProgram(
  controlPlane: ControlPlane,
  name: KyvernoController,
  deployment: Manifest,
  through?: Route,
): Promise<ControllerProgram> {
  const executables = await provideKyverno(name);
  const container = containerOf(deployment);
  const [port, metricsPort, runtimePort] = await Promise.all([freePort(), freePort(), freePort()]);
  const token = await accountToken(controlPlane, container.account);
  const kubeconfig = await controlPlane.kubeconfigFor(deployments[name], token);
  if (name === "admission") through?.lead(port);
  const command = [
    executables[name],
    ...container.args.map((argument) => withFreePort(argument, metricsPort, runtimePort)),
    `--kubeconfig=${kubeconfig}`,
    ...(name === "admission"
      ? // The last of two flags holds.
        [`--serverIP=127.0.0.1:${through?.port ?? port}`, `--webhookServerPort=${port}`]
      : []),
  ];
  const env = { PATH: process.env["PATH"], HOME: controlPlane.folder, ...container.env };
  const isReady = async (): Promise<boolean> =>
    name === "admission"
      ? isHealthy(port)
      : (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).ok;
  const ready = (started: Leashed): Promise<void> => untilReady(started, isReady);
  return {
    served: async (started) => {
      await sleep(container.probedAfter * 1000);
      await ready(started);
    },
    start: () =>
      startLeashed(deployments[name], command, {
        env,
        log: join(controlPlane.folder, `${deployments[name]}.log`),
      }),
    ready,
  };
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
  /** Seconds before the kubelet first asks whether it is ready. */
  readonly probedAfter: number;
}

interface PodTemplate {
  readonly spec: {
    readonly serviceAccountName: string;
    readonly containers: readonly {
      readonly args: readonly string[];
      readonly readinessProbe?: { readonly initialDelaySeconds?: number };
      readonly env: readonly {
        readonly name: string;
        readonly value?: string;
        readonly valueFrom?: { readonly fieldRef?: { readonly fieldPath: string } };
      }[];
    }[];
  };
}

function containerOf(deployment: Manifest): Container {
  const { name: called } = deployment.metadata;
  const { template } = deployment["spec"] as { readonly template: PodTemplate };
  const [container] = template.spec.containers;
  if (container === undefined) throw new Error(`${called} has no container`);
  const fields: Readonly<Record<string, string>> = {
    "metadata.name": `${called}-${hostname()}`,
    "metadata.namespace": namespace,
  };
  const env = container.env.map(({ name, value, valueFrom }) => {
    const field = valueFrom?.fieldRef?.fieldPath ?? "";
    const given = value ?? fields[field];
    if (given === undefined) throw new Error(`${called}: ${name} comes from ${field}`);
    return [name, given];
  });
  return {
    args: container.args,
    env: Object.fromEntries(env) as Record<string, string>,
    account: template.spec.serviceAccountName,
    probedAfter: container.readinessProbe?.initialDelaySeconds ?? 0,
  };
}

/** A token of a service account of Kyverno as the kubelet would mount it, for as long as this may run. */
async function accountToken({ admin }: ControlPlane, account: string): Promise<string> {
  const objects = clusterObjects(admin);
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
