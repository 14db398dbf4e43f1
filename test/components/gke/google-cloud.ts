import { GkeCluster, type GkeClusterArgs } from "../../../components/gke/gke-cluster";
import type { ControlResult } from "../../../components/posture/control-result";
import type { GcpClusterSettings, NodePoolSettings } from "../../../components/settings/schema";
import { unknownString } from "../../../policypack/unknown";
import { type Invokes, type Outputs, record } from "../../support/recorder";

/** Settings of a private cluster in three zones with one pool. */
export function googleSettings(change: Partial<GcpClusterSettings> = {}): GcpClusterSettings {
  return {
    cloud: "gcp",
    name: "west",
    kubernetesVersion: "1.36",
    project: "example-data",
    region: "europe-west3",
    zones: 3,
    network: { cidr: "10.16.0.0/16", podCidr: "10.64.0.0/14", serviceCidr: "10.17.0.0/20" },
    reach: { mode: "private" },
    securityGroup: "gke-security-groups@example.com",
    administrators: ["platform-admins@example.com"],
    nodePools: [nodePool({ name: "general" })],
    auditLogRetentionDays: 365,
    projectTrail: "install",
    ...change,
  };
}

export function nodePool(change: Partial<NodePoolSettings> = {}): NodePoolSettings {
  return {
    name: "pool",
    machineType: "n2d-standard-4",
    architecture: "amd64",
    minSize: 1,
    maxSize: 6,
    diskSizeGb: 100,
    spot: false,
    labels: {},
    taints: [],
    ...change,
  };
}

/** A cluster under mocks, with a program of its own around it. */
export async function recordCluster<T = GkeCluster>(
  change: Partial<GcpClusterSettings> = {},
  args: Partial<GkeClusterArgs> = {},
  use: (cluster: GkeCluster) => T = (cluster) => cluster as T,
) {
  return record(() => use(clusterOf(change, args)), { outputs, invokes });
}

/** What a cluster reports of itself, once everything is known. */
export async function postureOf(
  change: (args: GkeClusterArgs) => GkeClusterArgs,
): Promise<ControlResult[]> {
  let posture: ControlResult[] = [];
  await record(
    () => {
      const args: GkeClusterArgs = {
        settings: googleSettings(),
        environment: "production",
        decommission: false,
      };
      const cluster = new GkeCluster("west", change(args));
      cluster.posture.apply((results) => {
        posture = results;
      });
    },
    { outputs, invokes },
  );
  return posture;
}

/** A cluster that does not exist yet, as its first preview shows it: what Google decides is not known. */
export async function recordFirstPreview() {
  const unknown: Outputs = (resource) =>
    Object.fromEntries(Object.keys(outputs(resource)).map((key) => [key, unknownString]));
  return record(() => clusterOf({}, {}), { preview: true, outputs: unknown, invokes });
}

function clusterOf(change: Partial<GcpClusterSettings>, args: Partial<GkeClusterArgs>): GkeCluster {
  const settings = googleSettings(change);
  return new GkeCluster("west", {
    settings,
    environment: "production",
    decommission: false,
    ...args,
  });
}

/** What Google computes and the component reads. Names get a suffix, as the provider gives them. */
const outputs: Outputs = ({ type, name, inputs }) => {
  const given = { name: inputs["name"] ?? `${name}-1a2b3c4` };
  if (type === "gcp:logging/projectSink:ProjectSink") {
    return { ...given, writerIdentity: "serviceAccount:sink@example.com" };
  }
  if (type !== "gcp:container/cluster:Cluster") return given;
  const endpoints = inputs["controlPlaneEndpointsConfig"] as { readonly dnsEndpointConfig: object };
  return {
    ...given,
    endpoint: "10.16.255.242",
    masterAuth: {
      ...(inputs["masterAuth"] as object),
      clusterCaCertificate: "Q0VSVElGSUNBVEU=",
    },
    controlPlaneEndpointsConfig: {
      ...endpoints,
      dnsEndpointConfig: {
        ...endpoints.dnsEndpointConfig,
        endpoint: "gke-0123456789ab.europe-west3.gke.goog",
      },
    },
  };
};

export const invokes: Invokes = (token, inputs) => {
  switch (token) {
    case "gcp:organizations/getProject:getProject":
      return { ...inputs, number: "123456789012" };
    case "gcp:logging/getProjectCmekSettings:getProjectCmekSettings":
      return {
        ...inputs,
        serviceAccountId: "cmek-p123456789012@gcp-sa-logging.iam.gserviceaccount.com",
      };
    default:
      throw new Error(`The cluster called ${token}`);
  }
};
