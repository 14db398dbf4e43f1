import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";

import { AksCluster } from "../../../components/aks/aks-cluster";
import { EksCluster } from "../../../components/eks/eks-cluster";
import { GkeCluster } from "../../../components/gke/gke-cluster";
import { requireClusterArguments } from "../../../components/settings/cluster-arguments";
import { clusterSchema, type ManagedClusterSettings } from "../../../components/settings/schema";
import { setting } from "../../../simulation/sabotages/change";
import { record } from "../../support/recorder";

const common = {
  name: "blue",
  kubernetesVersion: "1.36",
  reach: { mode: "private" },
  nodePools: [
    {
      name: "system",
      machineType: "m7i.large",
      taints: [{ key: "team", value: "data", effect: "PreferNoSchedule" }],
    },
  ],
};
const network = { cidr: "10.16.0.0/16", serviceCidr: "172.20.0.0/16" };
const guid = "00000000-0000-4000-8000-000000000001";

const given = {
  aws: {
    ...common,
    cloud: "aws",
    accountId: "111122223333",
    region: "eu-central-1",
    network,
    administrators: ["arn:aws:iam::111122223333:role/admin"],
  },
  gcp: {
    ...common,
    cloud: "gcp",
    project: "example-data",
    region: "europe-west3",
    network: { ...network, podCidr: "10.64.0.0/14" },
    securityGroup: "gke-security-groups@example.com",
    administrators: ["admins@example.com"],
  },
  azure: {
    ...common,
    cloud: "azure",
    subscriptionId: guid,
    tenantId: guid,
    region: "germanywestcentral",
    network: { ...network, podCidr: "10.64.0.0/14" },
    administrators: [guid],
  },
} as const;

/** Settings with a value that the types refuse, as a program in JavaScript may have them. */
function settings<T extends ManagedClusterSettings>(
  cloud: T["cloud"],
  path?: string,
  value?: unknown,
): T {
  const whole = clusterSchema.parse(given[cloud]) as Record<string, unknown>;
  return (path === undefined ? whole : setting(path, value)(whole)) as unknown as T;
}

/** What a user sees, without a stack. */
function refusal(run: () => void): string {
  try {
    run();
  } catch (error) {
    if (pulumi.RunError.isInstance(error)) return error.message;
    throw error;
  }
  throw new Error("Nothing was refused");
}

const trails = { aws: "accountTrail", gcp: "projectTrail", azure: "subscriptionTrail" } as const;
const modes = {
  aws: "private, allow-listed",
  gcp: "private, allow-listed, dns-endpoint",
  azure: "private, allow-listed, vnet-integration",
} as const;

describe("the arguments of a cluster's component", () => {
  for (const cloud of ["aws", "gcp", "azure"] as const) {
    const refused = (path: string, value: unknown) =>
      refusal(() => {
        requireClusterArguments("Cluster", cloud, {
          environment: "production",
          settings: settings(cloud, path, value),
        });
      });

    it(`are accepted as a stack file's are: ${cloud}`, () => {
      requireClusterArguments("Cluster", cloud, {
        environment: "staging",
        settings: settings(cloud),
      });
    });

    it(`are refused where a word is none of those that ${cloud} and Kubernetes know`, () => {
      assert.equal(
        refused("nodePools.0.architecture", "arm"),
        'Cluster "blue": settings.nodePools[0].architecture: "arm" is not a choice here. ' +
          "Write arm64, the nearest of amd64, arm64.",
      );
      assert.equal(
        refused("nodePools.0.taints.0.effect", "NO_SCHEDULE"),
        'Cluster "blue": settings.nodePools[0].taints[0].effect: "NO_SCHEDULE" is not a choice here. ' +
          "Write NoSchedule, the nearest of NoSchedule, PreferNoSchedule, NoExecute.",
      );
      assert.equal(
        refused("reach.mode", "public"),
        `Cluster "blue": settings.reach.mode: "public" is not a choice here. Write one of ${modes[cloud]}.`,
      );
      assert.equal(
        refused(trails[cloud], "instal"),
        `Cluster "blue": settings.${trails[cloud]}: "instal" is not a choice here. ` +
          "Write install, the nearest of install, existing.",
      );
      assert.equal(
        refused("auditLogRetentionDays", 30),
        'Cluster "blue": settings.auditLogRetentionDays: 30 is not a choice here. ' +
          "Write one of 90, 180, 365, 731.",
      );
      assert.equal(
        refused("cloud", "alibaba"),
        `Cluster "blue": settings.cloud: "alibaba" is not a choice here. Write ${cloud}.`,
      );
    });
  }

  it("are refused where the environment is none", () => {
    assert.equal(
      refusal(() => {
        requireClusterArguments("Cluster", "aws", {
          environment: "prod" as "production",
          settings: settings("aws"),
        });
      }),
      'Cluster "blue": environment: "prod" is not a choice here. ' +
        "Write production, the nearest of development, staging, production.",
    );
  });

  const wrong = ["nodePools.0.architecture", "x86"] as const;
  const rest = { environment: "production", decommission: false } as const;
  const components = {
    EksCluster: () => new EksCluster("blue", { ...rest, settings: settings("aws", ...wrong) }),
    GkeCluster: () => new GkeCluster("blue", { ...rest, settings: settings("gcp", ...wrong) }),
    AksCluster: () => new AksCluster("blue", { ...rest, settings: settings("azure", ...wrong) }),
  };
  for (const [name, construct] of Object.entries(components)) {
    it(`are read before ${name} makes anything`, async () => {
      const { resources } = await record(() => {
        assert.throws(construct, {
          message:
            `${name} "blue": settings.nodePools[0].architecture: "x86" is not a choice here. ` +
            "Write one of amd64, arm64.",
        });
      });
      assert.deepEqual(
        resources.map(({ type }) => type),
        [`palisade:cluster:${name}`],
      );
    });
  }
});
