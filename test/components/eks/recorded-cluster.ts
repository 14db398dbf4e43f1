import { createAccountTrails } from "../../../components/eks/account-trail";
import { EksCluster } from "../../../components/eks/eks-cluster";
import type { EksClusterArgs } from "../../../components/eks/eks-cluster";
import type { AwsClusterSettings, NodePoolSettings } from "../../../components/settings/schema";
import { unknownString } from "../../../policypack/unknown";
import { type Recorded, record } from "../../support/recorder";

export const systemPool: NodePoolSettings = {
  name: "system",
  machineType: "m7g.large",
  architecture: "arm64",
  minSize: 2,
  maxSize: 4,
  diskSizeGb: 100,
  spot: false,
  labels: {},
  taints: [],
};

export const settings: AwsClusterSettings = {
  cloud: "aws",
  name: "blue",
  kubernetesVersion: "1.36",
  accountId: "111122223333",
  region: "eu-central-1",
  zones: 3,
  network: { cidr: "10.16.0.0/16", serviceCidr: "172.20.0.0/16" },
  reach: { mode: "private" },
  administrators: ["arn:aws:iam::111122223333:role/platform/deployer"],
  nodePools: [systemPool],
  auditLogRetentionDays: 365,
  accountTrail: "install",
  alarmEmails: [],
};

/** A cluster under mocks, with a program of its own around it. */
export async function recordCluster<T = EksCluster>(
  changes: Partial<AwsClusterSettings> = {},
  args: Partial<EksClusterArgs> = {},
  use: (cluster: EksCluster) => T = (cluster) => cluster as T,
  name = "blue",
) {
  return record(
    () =>
      use(
        new EksCluster(name, {
          settings: { ...settings, name, ...changes },
          environment: "production",
          decommission: false,
          ...args,
        }),
      ),
    { outputs, invokes },
  );
}

/** A cluster beside the trail of its account, as a stack has them. */
export async function recordStack(
  changes: Partial<AwsClusterSettings> = {},
  environment: EksClusterArgs["environment"] = "production",
) {
  return record(() => stackOf({ ...settings, ...changes }, environment), { outputs, invokes });
}

function stackOf(cluster: AwsClusterSettings, environment: EksClusterArgs["environment"]) {
  const stack = { environment, decommission: false };
  const trail = createAccountTrails([cluster], stack).get(cluster.accountId);
  return new EksCluster(cluster.name, { settings: cluster, ...stack, trail });
}

/** A cluster that does not exist yet, as its first preview shows it: what AWS decides is not known. */
export async function recordFirstPreview() {
  const unknown = (resource: Recorded) =>
    Object.fromEntries(Object.keys(outputs(resource)).map((key) => [key, unknownString]));
  return record(() => stackOf(settings, "production"), {
    preview: true,
    outputs: unknown,
    invokes,
  });
}

function outputs({ type, name, inputs }: Recorded): Record<string, unknown> {
  switch (type) {
    case "aws:eks/cluster:Cluster":
      return {
        arn: "arn:aws:eks:eu-central-1:111122223333:cluster/blue",
        endpoint: "https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com",
        certificateAuthority: { data: "Q0VSVElGSUNBVEU=" },
      };
    case "aws:ec2/launchTemplate:LaunchTemplate":
      return { latestVersion: 3 };
    case "aws:ec2/eip:Eip":
      return { allocationId: `${name}-allocation` };
    case "aws:kms/key:Key":
      return { arn: `${name}-arn`, keyId: `${name}-id` };
    case "aws:iam/role:Role":
      return { arn: `${name}-arn`, name: inputs["name"] };
    default:
      return { arn: `${name}-arn` };
  }
}

function invokes(token: string, inputs: Record<string, unknown>): Record<string, unknown> {
  switch (token) {
    case "aws:index/getAvailabilityZones:getAvailabilityZones":
      return {
        id: "eu-central-1",
        region: "eu-central-1",
        groupNames: ["eu-central-1-zg-1"],
        names: ["eu-central-1a", "eu-central-1b", "eu-central-1c"],
        zoneIds: ["euc1-az2", "euc1-az3", "euc1-az1"],
      };
    case "aws:eks/getAddonVersion:getAddonVersion": {
      const { addonName, kubernetesVersion } = inputs;
      return {
        ...inputs,
        version: `default of ${String(addonName)} on ${String(kubernetesVersion)}`,
      };
    }
    default:
      throw new Error(`The cluster called ${token}`);
  }
}
