import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import type { GkeCluster } from "../../../components/gke/gke-cluster";
import { only, type Recorded } from "../../support/recorder";
import { nodePool, recordCluster } from "./google-cloud";

const clusterType = "gcp:container/cluster:Cluster";
const nodeAccount = "west-nodes-5a190010@example-data.iam.gserviceaccount.com";

const guardedNode = {
  imageType: "COS_CONTAINERD",
  serviceAccount: nodeAccount,
  oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
  bootDiskKmsKey: "west-disks-key-id",
  shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
  workloadMetadataConfig: { mode: "GKE_METADATA" },
  kubeletConfig: { insecureKubeletReadonlyPortEnabled: "FALSE" },
  metadata: { "disable-legacy-endpoints": "true" },
};

function listed(resources: readonly Recorded[]): string[] {
  return resources.map(({ type, name }) => `${type} ${name}`).sort();
}

describe("a GKE cluster", () => {
  let resources: readonly Recorded[];
  let result: GkeCluster;
  let cluster: Recorded;
  before(async () => {
    ({ resources, result } = await recordCluster());
    cluster = only(resources, clusterType);
  });

  it("is made of these children and no others", () => {
    assert.deepEqual(listed(resources), [
      "gcp:compute/firewall:Firewall west-deny-ingress",
      "gcp:compute/firewall:Firewall west-webhooks",
      "gcp:compute/network:Network west-network",
      "gcp:compute/router:Router west-router",
      "gcp:compute/routerNat:RouterNat west-nat",
      "gcp:compute/subnetwork:Subnetwork west-control-plane",
      "gcp:compute/subnetwork:Subnetwork west-nodes",
      "gcp:container/cluster:Cluster west-cluster",
      "gcp:container/nodePool:NodePool west-general",
      "gcp:gkebackup/backupPlan:BackupPlan west-backups",
      "gcp:gkebackup/restorePlan:RestorePlan west-restore-drill",
      "gcp:kms/cryptoKey:CryptoKey west-backups-key",
      "gcp:kms/cryptoKey:CryptoKey west-disks-key",
      "gcp:kms/cryptoKey:CryptoKey west-events-key",
      "gcp:kms/cryptoKey:CryptoKey west-logs-key",
      "gcp:kms/cryptoKey:CryptoKey west-secrets-key",
      "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember west-backups-key-user",
      "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember west-backups-key-user-2",
      "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember west-disks-key-user",
      "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember west-events-key-user",
      "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember west-logs-key-user",
      "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember west-secrets-key-user",
      "gcp:kms/keyRing:KeyRing west-keys",
      "gcp:logging/projectBucketConfig:ProjectBucketConfig west-audit-bucket",
      "gcp:logging/projectSink:ProjectSink west-audit-events-sink",
      "gcp:logging/projectSink:ProjectSink west-audit-sink",
      "gcp:monitoring/alertPolicy:AlertPolicy west-break-glass-alarm",
      "gcp:monitoring/notificationChannel:NotificationChannel west-mailbox-6d685565",
      "gcp:projects/iAMMember:IAMMember west-administrators-6d685565",
      "gcp:projects/iAMMember:IAMMember west-break-glass-role",
      "gcp:projects/iAMMember:IAMMember west-node-role",
      "gcp:pubsub/subscription:Subscription west-audit-events-falco",
      "gcp:pubsub/topic:Topic west-audit-events",
      "gcp:pubsub/topic:Topic west-notifications",
      "gcp:pubsub/topicIAMMember:TopicIAMMember west-audit-events-publisher",
      "gcp:serviceaccount/account:Account west-break-glass",
      "gcp:serviceaccount/account:Account west-node-account",
      "palisade:cluster:GkeCluster west",
      "pulumi:providers:gcp west-gcp",
      "pulumi:providers:kubernetes west-kubernetes",
    ]);
  });

  it("is the parent of each of them, and none uses a default provider", () => {
    const children = resources.filter(({ custom }) => custom);
    assert.deepEqual([...new Set(children.map(({ parent }) => parent))], ["west"]);
    const google = children.filter(({ type }) => type.startsWith("gcp:"));
    assert.deepEqual(
      [...new Set(google.map(({ provider = "" }) => provider.split("::").slice(2).join("::")))],
      ["palisade:cluster:GkeCluster$pulumi:providers:gcp::west-gcp::west-gcp-id"],
    );
  });

  it("talks to one project and one region, and labels what it makes", () => {
    const { inputs } = only(resources, "pulumi:providers:gcp");
    assert.equal(inputs["project"], "example-data");
    assert.equal(inputs["region"], "europe-west3");
    assert.deepEqual(JSON.parse(String(inputs["defaultLabels"])), {
      cluster: "west",
      environment: "production",
      "managed-by": "palisade",
    });
  });

  it("spans the zones of its region, in its network and no other", () => {
    const { inputs } = cluster;
    assert.equal(inputs["project"], "example-data");
    assert.equal(inputs["location"], "europe-west3");
    assert.deepEqual(inputs["nodeLocations"], [
      "europe-west3-a",
      "europe-west3-b",
      "europe-west3-c",
    ]);
    assert.equal(inputs["network"], "west-network-id");
    assert.equal(inputs["subnetwork"], "west-nodes-id");
    assert.equal(inputs["networkingMode"], "VPC_NATIVE");
    assert.deepEqual(inputs["ipAllocationPolicy"], {
      clusterSecondaryRangeName: "pods",
      servicesSecondaryRangeName: "services",
      stackType: "IPV4",
    });
  });

  it("lets nobody in by legacy means, nor by no means at all", () => {
    const { inputs } = cluster;
    assert.deepEqual(inputs["masterAuth"], {
      clientCertificateConfig: { issueClientCertificate: false },
    });
    assert.equal(inputs["enableLegacyAbac"], false);
    assert.deepEqual(inputs["anonymousAuthenticationConfig"], { mode: "LIMITED" });
    assert.deepEqual(inputs["rbacBindingConfig"], {
      enableInsecureBindingSystemAuthenticated: false,
      enableInsecureBindingSystemUnauthenticated: false,
    });
    assert.deepEqual(inputs["authenticatorGroupsConfig"], {
      securityGroup: "gke-security-groups@example.com",
    });
    assert.deepEqual(inputs["workloadIdentityConfig"], {
      workloadPool: "example-data.svc.id.goog",
    });
  });

  it("encrypts Secrets with its own key, and traffic between nodes", () => {
    assert.deepEqual(cluster.inputs["databaseEncryption"], {
      state: "ENCRYPTED",
      keyName: "west-secrets-key-id",
    });
    assert.equal(
      cluster.inputs["inTransitEncryptionConfig"],
      "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT",
    );
  });

  it("enforces network policies in Dataplane V2, by name as well", () => {
    const { inputs } = cluster;
    assert.equal(inputs["datapathProvider"], "ADVANCED_DATAPATH");
    assert.equal(inputs["enableFqdnNetworkPolicy"], true);
    assert.equal(inputs["enableCiliumClusterwideNetworkPolicy"], true);
    assert.equal(inputs["enableIntranodeVisibility"], true);
    assert.deepEqual(inputs["serviceExternalIpsConfig"], { enabled: false });
    assert.deepEqual(inputs["addonsConfig"], {
      networkPolicyConfig: { disabled: true },
      gcePersistentDiskCsiDriverConfig: { enabled: true },
      gkeBackupAgentConfig: { enabled: true },
    });
  });

  it("admits images that the project's policy trusts, on nodes that prove what they are", () => {
    const { inputs } = cluster;
    assert.deepEqual(inputs["binaryAuthorization"], {
      evaluationMode: "PROJECT_SINGLETON_POLICY_ENFORCE",
    });
    assert.equal(inputs["enableShieldedNodes"], true);
    assert.equal(inputs["enableKubernetesAlpha"], false);
    assert.deepEqual(inputs["nodePoolDefaults"], {
      nodeConfigDefaults: { insecureKubeletReadonlyPortEnabled: "FALSE" },
    });
    assert.deepEqual(inputs["nodePoolAutoConfig"], {
      nodeKubeletConfig: { insecureKubeletReadonlyPortEnabled: "FALSE" },
    });
  });

  it("logs and measures its control plane, and is watched for its posture", () => {
    const { inputs } = cluster;
    const controlPlane = ["APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"];
    assert.deepEqual(inputs["loggingConfig"], {
      enableComponents: ["SYSTEM_COMPONENTS", "WORKLOADS", ...controlPlane],
    });
    assert.deepEqual(inputs["monitoringConfig"], {
      enableComponents: [
        "SYSTEM_COMPONENTS",
        ...controlPlane,
        ...["STORAGE", "POD", "DEPLOYMENT", "STATEFULSET", "DAEMONSET", "HPA"],
        ...["KUBELET", "CADVISOR"],
      ],
      managedPrometheus: { enabled: true },
      advancedDatapathObservabilityConfig: { enableMetrics: true, enableRelay: false },
    });
    assert.deepEqual(inputs["securityPostureConfig"], {
      mode: "BASIC",
      vulnerabilityMode: "VULNERABILITY_DISABLED",
    });
    assert.deepEqual(inputs["costManagementConfig"], { enabled: true });
  });

  it("follows its release channel from the declared version on, in nights before a working day", () => {
    const { inputs } = cluster;
    assert.equal(inputs["minMasterVersion"], "1.36");
    assert.deepEqual(inputs["releaseChannel"], { channel: "REGULAR" });
    assert.deepEqual(inputs["rollbackSafeUpgrade"], { controlPlaneSoakDuration: "86400s" });
    assert.deepEqual(inputs["notificationConfig"], {
      pubsub: {
        enabled: true,
        topic: "west-notifications-id",
        filter: {
          eventTypes: ["UPGRADE_AVAILABLE_EVENT", "UPGRADE_EVENT", "SECURITY_BULLETIN_EVENT"],
        },
      },
    });
    assert.deepEqual(inputs["maintenancePolicy"], {
      recurringWindow: {
        startTime: "2026-01-05T02:00:00Z",
        endTime: "2026-01-05T06:00:00Z",
        recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH",
      },
    });
  });

  it("starts with a pool that is guarded as well, and has it removed", () => {
    const { inputs, ignoreChanges } = cluster;
    assert.equal(inputs["removeDefaultNodePool"], true);
    assert.equal(inputs["initialNodeCount"], 1);
    assert.deepEqual(inputs["nodeConfig"], guardedNode);
    assert.deepEqual(ignoreChanges, ["initialNodeCount", "nodeConfig", "nodePools"]);
  });

  it("comes after all that its nodes and its logs need", () => {
    assert.deepEqual(cluster.dependencies, [
      "west-audit-sink",
      "west-control-plane",
      "west-deny-ingress",
      "west-disks-key",
      "west-disks-key-user",
      "west-nat",
      "west-network",
      "west-node-account",
      "west-node-role",
      "west-nodes",
      "west-notifications",
      "west-secrets-key",
      "west-secrets-key-user",
      "west-webhooks",
    ]);
  });

  it("gives its administrators, and the broken glass, this cluster and no other, and its nodes logs and metrics", () => {
    const grants = resources
      .filter(({ type }) => type === "gcp:projects/iAMMember:IAMMember")
      .map(({ inputs }) => inputs);
    const path = "projects/example-data/locations/europe-west3/clusters/west";
    const condition = {
      title: "only-west",
      description: "The GKE cluster west in europe-west3",
      expression: `resource.name == "${path}" || resource.name.startsWith("${path}/")`,
    };
    assert.deepEqual(
      new Set(grants),
      new Set([
        {
          project: "example-data",
          role: "roles/container.admin",
          member: "group:platform-admins@example.com",
          condition,
        },
        {
          project: "example-data",
          role: "roles/container.admin",
          member: "serviceAccount:west-break-glass-8279104c@example-data.iam.gserviceaccount.com",
          condition,
        },
        {
          project: "example-data",
          role: "roles/container.defaultNodeServiceAccount",
          member: `serviceAccount:${nodeAccount}`,
        },
      ]),
    );
  });

  it("protects cluster, audit logs and backups, until it is decommissioned", async () => {
    const guarded = (planned: readonly Recorded[]) => [
      planned.filter(({ protect }) => protect).map(({ name }) => name),
      only(planned, clusterType).inputs["deletionProtection"],
    ];
    assert.deepEqual(guarded(resources), [
      ["west-audit-bucket", "west-cluster", "west-backups"],
      true,
    ]);
    const decommissioned = (await recordCluster({}, { decommission: true })).resources;
    assert.deepEqual(guarded(decommissioned), [[], false]);
    assert.deepEqual(listed(decommissioned), listed(resources));
  });

  it("satisfies the contract of a managed cluster", () => {
    assert.equal(result.cloud, "gcp");
    assert.equal(result.name, "west");
    assert.equal(result.cisBenchmark, "gke-1.9.0");
    assert.deepEqual(result.capabilities, {
      privilegedDaemonsets: true,
      networkPolicyEngine: "dataplane-v2",
      fqdnPolicies: true,
    });
    assert.ok(result.systemNamespaces.includes("kube-system"));
    assert.ok(!result.systemNamespaces.includes("default"));
    assert.equal(result.ready.length, 1);
  });

  it("refuses to be made without a range for its pods, before it makes anything", async () => {
    const network = { cidr: "10.16.0.0/16", serviceCidr: "10.17.0.0/20" };
    await assert.rejects(recordCluster({ network }), (error: unknown) => {
      assert.ok(pulumi.ResourceError.isInstance(error));
      assert.equal(error.hideStack, true);
      assert.equal(
        error.message,
        "GKE cluster west: network.podCidr is missing; give the pods a range of their own, such as 10.64.0.0/14",
      );
      return true;
    });
  });

  it("has one pool for each that is asked for", async () => {
    const nodePools = [nodePool({ name: "general" }), nodePool({ name: "batch", spot: true })];
    const planned = await recordCluster({ nodePools });
    assert.equal(planned.result.ready.length, 2);
    const pools = planned.resources.filter(({ type }) => type.endsWith(":NodePool"));
    assert.deepEqual(pools.map(({ name }) => name).sort(), ["west-batch", "west-general"]);
  });
});
