import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describeMistake, namespace } from "../../../components/settings/mistakes";
import {
  parseSettings,
  type RawConfiguration,
  type World,
} from "../../../components/settings/parse";
import { restrictImageRegistries } from "../../../policypack/rules/kubernetes/images/restrict-image-registries";

export const root = join(__dirname, "../../..");

/** A day on which 1.35 and 1.36 are supported everywhere, and 1.34 on EKS and AKS. */
export const world: World = {
  now: new Date("2026-11-24T12:00:00Z"),
  rules: [
    { id: "disallow-host-ports" },
    { id: "disallow-privileged-containers" },
    { id: "require-image-tag" },
    restrictImageRegistries,
  ],
};

export const awsCluster = {
  cloud: "aws",
  name: "eks",
  accountId: "111122223333",
  region: "eu-central-1",
  kubernetesVersion: "1.36",
  network: { cidr: "10.16.0.0/16", serviceCidr: "172.20.0.0/16" },
  zones: 2,
  nodePools: [{ name: "general", machineType: "t3.large" }],
  reach: { mode: "allow-listed", cidrs: ["203.0.113.0/24"] },
  administrators: ["arn:aws:iam::111122223333:role/platform-admin"],
};

export const gcpCluster = {
  cloud: "gcp",
  name: "gke",
  project: "example-data-dev",
  region: "europe-west3",
  kubernetesVersion: "1.36",
  network: { cidr: "10.32.0.0/20", podCidr: "10.64.0.0/16", serviceCidr: "172.21.0.0/20" },
  nodePools: [{ name: "general", machineType: "e2-standard-4" }],
  reach: { mode: "dns-endpoint" },
  securityGroup: "gke-security-groups@example.com",
  administrators: ["platform-admins@example.com"],
};

export const azureCluster = {
  cloud: "azure",
  name: "aks",
  subscriptionId: "00000000-0000-4000-8000-000000000001",
  tenantId: "00000000-0000-4000-8000-000000000002",
  region: "germanywestcentral",
  kubernetesVersion: "1.36",
  network: { cidr: "10.48.0.0/20", podCidr: "10.80.0.0/16", serviceCidr: "172.22.0.0/20" },
  nodePools: [{ name: "general", machineType: "Standard_D4s_v5" }],
  reach: { mode: "vnet-integration" },
  administrators: ["00000000-0000-4000-8000-000000000003"],
};

export const existingCluster = {
  cloud: "existing",
  name: "edge",
  kubernetesVersion: "1.36",
  kubeconfig: "edge-kubeconfig",
};

/** A configuration with no mistake in it. */
export const sound = {
  environment: "development",
  clusters: [awsCluster, gcpCluster, azureCluster],
  teams: [{ name: "analytics", namespaces: ["jupyter"] }],
};

type Change = Readonly<Record<string, unknown>>;

/** The sound configuration with other clusters. */
export function clusters(...list: readonly Change[]): Change {
  return { ...sound, clusters: list };
}

/** The sound configuration with one cluster, changed. */
export const aws = (change: Change) => clusters({ ...awsCluster, ...change });
export const gcp = (change: Change) => clusters({ ...gcpCluster, ...change });
export const azure = (change: Change) => clusters({ ...azureCluster, ...change });

/** The configuration as the engine hands it over: text as it is, everything else as JSON. */
export function raw(
  values: Readonly<Record<string, unknown>>,
  secrets: readonly string[] = [],
): RawConfiguration {
  const texts = Object.entries(values).map(
    ([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  return {
    values: new Map(texts),
    secrets: new Set(secrets),
    disabledDefaultProviders: '["*"]',
  };
}

/** The messages that a configuration gets. */
export function messages(configuration: RawConfiguration, in_: World = world): readonly string[] {
  const parsed = parseSettings(configuration, in_);
  return "mistakes" in parsed ? parsed.mistakes.map(describeMistake) : [];
}

export interface StackFile {
  readonly config: Readonly<Record<string, unknown>>;
}

export function stackFile(stack: string): StackFile {
  return load(readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8")) as StackFile;
}

/** A stack file's own keys, without their namespace. */
export function ownKeys({ config }: StackFile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => key.startsWith(`${namespace}:`))
      .map(([key, value]) => [key.slice(namespace.length + 1), value]),
  );
}
