import type { types } from "@pulumi/kubernetes";
import type { CisBenchmark, Cloud } from "../cluster";
import { images } from "../versions";
import { cisAccount } from "./cis-access";
import { hardened, jobUser, tokenMount, tokenVolume } from "./job-pod";

type Container = types.input.core.v1.Container;
type PodSpec = types.input.core.v1.PodSpec;
type Volume = types.input.core.v1.Volume;

export interface CisWorkload {
  readonly cloud: Cloud;
  readonly benchmark: CisBenchmark;
  /** The node that the pod lands on is scanned as well; needs root, the host's processes and its directories. */
  readonly scanNode: boolean;
  /** How many pods there are, one on a node of each pool. */
  readonly nodePools: number;
}

/** ConfigMap with the program that makes the report and what it needs. */
export const cisProgram = "cis-report";

/**
 * Scans write to a shared directory, then a container without any privilege turns what they found into a report.
 *
 * The one on the node breaks rules of our own catalogue, by what it is for: root, the host's process namespace and host
 * paths, all read-only. The waivers for it name the CronJob `palisade-cis/cis-scan`.
 */
export function cisPod({ cloud, benchmark, scanNode }: CisWorkload): PodSpec {
  return {
    serviceAccountName: cisAccount,
    // Mounted below, by the containers that talk to the API server only, and short-lived.
    automountServiceAccountToken: false,
    restartPolicy: "Never",
    ...(scanNode ? { hostPID: true, ...oneOfEachPool(cloud) } : {}),
    securityContext: jobUser,
    initContainers: [
      ...(scanNode ? [nodeScan(cloud, benchmark)] : []),
      scan("policies", benchmark),
    ],
    containers: [report(cloud, benchmark)],
    volumes: [
      { name: "scan", emptyDir: { sizeLimit: "32Mi" } },
      { name: "tmp", emptyDir: { sizeLimit: "32Mi" } },
      { name: "program", configMap: { name: cisProgram } },
      tokenVolume,
      ...(scanNode ? hostPaths(cloud).map(hostVolume) : []),
    ],
  };
}

/** kube-bench, asked for the targets that look at this kind of thing only. */
function scan(target: "node" | "policies", benchmark: CisBenchmark): Container {
  return {
    name: `scan-${target}`,
    image: images.kubeBench,
    // The image's own entry point is an installer. The benchmark is named, for what it would guess is an old one.
    command: [
      "kube-bench",
      "run",
      "--targets",
      target,
      "--benchmark",
      benchmark,
      "--json",
      "--outputfile",
      `/scan/${target}.json`,
    ],
    env: [{ name: "HOME", value: "/tmp" }],
    resources: {
      requests: { cpu: "50m", memory: "64Mi" },
      limits: { cpu: "500m", memory: "256Mi" },
    },
    securityContext: hardened,
    volumeMounts: [
      { name: "scan", mountPath: "/scan" },
      { name: "tmp", mountPath: "/tmp" },
      ...(target === "policies" ? [tokenMount] : []),
    ],
  };
}

function nodeScan(cloud: Cloud, benchmark: CisBenchmark): Container {
  const container = scan("node", benchmark);
  return {
    ...container,
    // The kubelet's files are readable by root alone. Root without capabilities can read them and little else.
    securityContext: { ...hardened, runAsNonRoot: false, runAsUser: 0 },
    volumeMounts: [
      { name: "scan", mountPath: "/scan" },
      { name: "tmp", mountPath: "/tmp" },
      ...hostPaths(cloud).map((path) => ({
        name: volumeName(path),
        mountPath: path,
        readOnly: true,
      })),
    ],
  };
}

function report(cloud: Cloud, benchmark: CisBenchmark): Container {
  return {
    name: "report",
    image: images.kubeBench,
    command: ["/bin/sh", "-c", reportScript],
    env: [
      { name: "HOME", value: "/tmp" },
      { name: "BENCHMARK", value: benchmark },
      { name: "NODE_NAME", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } },
      { name: "POOL_LABEL", value: poolLabels[cloud] },
    ],
    resources: {
      requests: { cpu: "50m", memory: "64Mi" },
      limits: { cpu: "500m", memory: "256Mi" },
    },
    securityContext: hardened,
    volumeMounts: [
      { name: "scan", mountPath: "/scan", readOnly: true },
      { name: "tmp", mountPath: "/tmp" },
      { name: "program", mountPath: "/program", readOnly: true },
      tokenMount,
    ],
  };
}

/**
 * One report of each scan. It is made whole before it is applied, so that a failing jq is a failing job and not an empty
 * report; and the last report stays until the API server has the next. Two runs at once apply whole reports of one name,
 * and the later one stays.
 */
export const reportScript = `set -u
failed() { echo "cis-scan: $1" >&2; exit 1; }

pool=$(kubectl get node "$NODE_NAME" --output=json | jq --raw-output --arg pool "$POOL_LABEL" \\
  '.metadata.labels[$pool] // .metadata.name') && [ -n "$pool" ] \\
  || failed "node $NODE_NAME cannot be read from the API server, so its pool is not known. No report was changed."

for scan in /scan/*.json; do
  case "$scan" in
    */node.json) scope="node-$pool" ;;
    *) scope=policies ;;
  esac
  report="/tmp/$scope.json"
  jq --slurp --from-file /program/cis-report.jq \\
    --arg benchmark "$BENCHMARK" --arg node "$NODE_NAME" --arg scope "$scope" --argjson now "$(date +%s)" \\
    --argjson severities "$(cat /program/severities.json)" "$scan" > "$report" \\
    || failed "no report can be made of $scan, or none can be kept in /tmp. The last report stays."
  tries=3
  until kubectl apply --server-side --force-conflicts --field-manager=palisade-cis --filename="$report"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || failed "the API server did not take the report of $scope. The last report stays, and the job is retried."
    sleep "\${RETRY_SECONDS:-10}"
  done
done
`;

/** What tells the pods of one run apart from everything else on the nodes. */
export const cisPodLabels = { "app.kubernetes.io/name": "cis-scan" } as const;

/** By which each cloud says of a node which pool it is of. */
const poolLabels: Readonly<Record<Cloud, string>> = {
  aws: "eks.amazonaws.com/nodegroup",
  gcp: "cloud.google.com/gke-nodepool",
  azure: "kubernetes.azure.com/agentpool",
  existing: "kubernetes.io/hostname",
};

/** A pool without a node is left out: the others then have more than one pod. */
function oneOfEachPool(cloud: Cloud): Pick<PodSpec, "tolerations" | "topologySpreadConstraints"> {
  return {
    // A tainted pool has a kubelet as well.
    tolerations: [{ operator: "Exists" }],
    topologySpreadConstraints: [
      {
        topologyKey: poolLabels[cloud],
        maxSkew: 1,
        whenUnsatisfiable: "DoNotSchedule",
        labelSelector: { matchLabels: cisPodLabels },
      },
    ],
  };
}

/** Where kubelets and their configuration are; each cloud has its own place besides. */
export function hostPaths(cloud: Cloud): readonly string[] {
  const everywhere = ["/etc/kubernetes", "/etc/systemd", "/var/lib/kubelet"];
  switch (cloud) {
    case "gcp":
      return [...everywhere, "/home/kubernetes"];
    case "azure":
      return [...everywhere, "/etc/default"];
    case "aws":
    case "existing":
      return everywhere;
  }
}

function hostVolume(path: string): Volume {
  return { name: volumeName(path), hostPath: { path } };
}

function volumeName(path: string): string {
  return `host${path.replaceAll("/", "-")}`;
}
