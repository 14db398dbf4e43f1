import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { apiClient } from "./api";
import type { ApiClient } from "./api";
import { writeKubeconfig } from "./kubeconfig";
import { startLeashed } from "./leashed";
import type { Leashed } from "./leashed";
import { freePort } from "./ports";
import { untilReady } from "./readiness";
import { temporaryFolder } from "./temporary-folder";
import { provideControlPlane } from "./tools";
import type { KubernetesVersion } from "./tools";

/** A real API server with its store and its controllers, and without a node. */
export interface ControlPlane {
  readonly version: KubernetesVersion;
  /** Its address on this machine. */
  readonly server: string;
  /** A file that gives whoever reads it every right. */
  readonly kubeconfig: string;
  /** Somebody with every right. */
  readonly admin: ApiClient;
  /** For whatever is gone when it is stopped. */
  readonly folder: string;
  /** Writes a kubeconfig for a bearer token, and returns its path. */
  readonly kubeconfigFor: (name: string, token: string) => Promise<string>;
  readonly apiServer: Leashed;
  /** Kills the API server (-9) and starts it again, so many milliseconds later, at the same address. */
  readonly restartApiServer: (later: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Controllers that something here needs; those for nodes and clouds have nothing to do. */
const controllers = [
  "clusterrole-aggregation-controller",
  "cronjob-controller",
  "daemonset-controller",
  "deployment-controller",
  "disruption-controller",
  "garbage-collector-controller",
  "job-controller",
  "namespace-controller",
  "replicaset-controller",
  "resourcequota-controller",
  "root-ca-certificate-publisher-controller",
  "serviceaccount-controller",
  "statefulset-controller",
];

/**
 * Starts etcd, kube-apiserver and kube-controller-manager on this machine's loopback, with RBAC and with the admission
 * plugins that a cluster has. What they are made of is built first where it is not yet.
 */
export async function startControlPlane(options: {
  readonly version: KubernetesVersion;
}): Promise<ControlPlane> {
  const { version } = options;
  const tools = await provideControlPlane(version);
  const folder = await temporaryFolder();
  const started: Leashed[] = [];
  const start = (name: string, command: readonly string[]): Leashed => {
    const program = startLeashed(name, command, { log: join(folder.path, `${name}.log`) });
    started.unshift(program);
    return program;
  };
  const stop = async (): Promise<void> => {
    // The last first: the API server would wait for an etcd that is gone.
    for (const program of started) await program.stop();
    await folder.remove();
  };
  try {
    const [etcdPort, peerPort, port, managerPort] = await Promise.all([
      freePort(),
      freePort(),
      freePort(),
      freePort(),
    ]);
    const etcd = `http://127.0.0.1:${etcdPort}`;
    const peer = `http://127.0.0.1:${peerPort}`;
    start("etcd", [
      tools.etcd,
      `--data-dir=${join(folder.path, "etcd")}`,
      `--listen-client-urls=${etcd}`,
      `--advertise-client-urls=${etcd}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      // What is kept here is kept for minutes.
      "--unsafe-no-fsync",
      "--log-level=warn",
    ]);

    const server = `https://127.0.0.1:${port}`;
    const tokens = { admin: token(), manager: token() };
    const keys = await serviceAccountKeys(folder.path);
    const certificates = join(folder.path, "certificates");
    const tokenFile = join(folder.path, "tokens.csv");
    await writeFile(
      tokenFile,
      `${tokens.admin},admin,admin,system:masters\n` +
        `${tokens.manager},system:kube-controller-manager,kube-controller-manager\n`,
      { mode: 0o600 },
    );
    const apiServerCommand = [
      tools.apiServer,
      `--etcd-servers=${etcd}`,
      "--bind-address=127.0.0.1",
      `--secure-port=${port}`,
      "--advertise-address=127.0.0.1",
      `--cert-dir=${certificates}`,
      "--authorization-mode=Node,RBAC",
      `--token-auth-file=${tokenFile}`,
      "--anonymous-auth=false",
      "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
      `--service-account-key-file=${keys.public}`,
      `--service-account-signing-key-file=${keys.private}`,
      "--service-cluster-ip-range=10.96.0.0/16",
      "--allow-privileged=true",
      // The Service would lead to a loopback address, which an endpoint may not have.
      "--endpoint-reconciler-type=none",
      "--profiling=false",
    ];
    let apiServer = start("kube-apiserver", apiServerCommand);
    const untilServed = (): Promise<void> =>
      untilReady(apiServer, async () => {
        const client = clientOf(server, certificates, tokens.admin);
        const answer = await client.ask("GET", "/readyz");
        client.close();
        return answer.status === 200;
      });
    await untilServed();
    const admin = clientOf(server, certificates, tokens.admin);
    const kubeconfigFor = (name: string, of: string): Promise<string> =>
      writeKubeconfig(join(folder.path, `${name}.kubeconfig`), {
        server,
        certificate: readFileSync(certificateOf(certificates), "utf8"),
        token: of,
      });

    const manager = start("kube-controller-manager", [
      tools.controllerManager,
      `--kubeconfig=${await kubeconfigFor("kube-controller-manager", tokens.manager)}`,
      `--service-account-private-key-file=${keys.private}`,
      `--root-ca-file=${certificateOf(certificates)}`,
      `--controllers=${controllers.join(",")}`,
      "--use-service-account-credentials=true",
      "--leader-elect=false",
      "--bind-address=127.0.0.1",
      `--secure-port=${managerPort}`,
      `--cert-dir=${join(folder.path, "manager-certificates")}`,
    ]);
    // What controllers make in the namespaces of the beginning comes one after another, and is no test's doing.
    await untilReady(manager, async () => {
      const made = ["default", "kube-node-lease", "kube-public", "kube-system"].flatMap((name) =>
        ["serviceaccounts/default", "configmaps/kube-root-ca.crt"].map((object) =>
          admin.ask("GET", `/api/v1/namespaces/${name}/${object}`),
        ),
      );
      return (await Promise.all(made)).every(({ status }) => status === 200);
    });
    return {
      version,
      server,
      kubeconfig: await kubeconfigFor("admin", tokens.admin),
      admin,
      folder: folder.path,
      kubeconfigFor,
      get apiServer() {
        return apiServer;
      },
      restartApiServer: async (later) => {
        apiServer.signal("KILL");
        await apiServer.ended;
        await sleep(later);
        apiServer = start("kube-apiserver", apiServerCommand);
        await untilServed();
      },
      stop: async () => {
        admin.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The API server makes it for itself at its first start, with the authority that signed it. */
function certificateOf(folder: string): string {
  return join(folder, "apiserver.crt");
}

function clientOf(server: string, certificates: string, bearer: string): ApiClient {
  return apiClient(server, readFileSync(certificateOf(certificates), "utf8"), bearer);
}

function token(): string {
  return randomBytes(24).toString("hex");
}

async function serviceAccountKeys(folder: string): Promise<{ private: string; public: string }> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const places = { private: join(folder, "accounts.key"), public: join(folder, "accounts.pub") };
  await writeFile(places.private, privateKey.export({ type: "pkcs8", format: "pem" }), {
    mode: 0o600,
  });
  await writeFile(places.public, publicKey.export({ type: "spki", format: "pem" }));
  return places;
}
