import * as artifactregistry from "@pulumi/gcp/artifactregistry";
import * as compute from "@pulumi/gcp/compute";
import * as container from "@pulumi/gcp/container";
import * as kms from "@pulumi/gcp/kms";
import * as projects from "@pulumi/gcp/projects";
import * as pubsub from "@pulumi/gcp/pubsub";
import * as serviceaccount from "@pulumi/gcp/serviceaccount";
import * as storage from "@pulumi/gcp/storage";
import * as pulumi from "@pulumi/pulumi";
import type { InsecureProgram } from "./program";

/** A zonal cluster that is up in five minutes. */
function quickStart(): void {
  new container.Cluster("primary", {
    location: "us-central1-a",
    initialNodeCount: 3,
    deletionProtection: false,
    nodeConfig: {
      machineType: "e2-medium",
      oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
    },
  });
}

/** A network, a cluster, a pool of its own and a bastion, as a tutorial goes on. */
function tutorial(): void {
  const network = new compute.Network("vpc", {});
  const subnetwork = new compute.Subnetwork("subnet", {
    network: network.id,
    region: "us-central1",
    ipCidrRange: "10.10.0.0/24",
  });
  new compute.Firewall("allow-ssh", {
    network: network.id,
    allows: [{ protocol: "tcp", ports: ["22"] }],
    sourceRanges: ["0.0.0.0/0"],
  });
  new compute.Firewall("allow-web", {
    network: network.id,
    allows: [{ protocol: "tcp", ports: ["80", "443"] }],
    sourceRanges: ["0.0.0.0/0"],
  });
  const cluster = new container.Cluster("gke", {
    location: "us-central1",
    network: network.id,
    subnetwork: subnetwork.id,
    removeDefaultNodePool: true,
    initialNodeCount: 1,
    minMasterVersion: "1.33",
  });
  new container.NodePool("workers", {
    cluster: cluster.id,
    location: "us-central1",
    nodeCount: 2,
    version: "1.34",
    nodeConfig: { preemptible: true, machineType: "e2-medium" },
  });
}

/** What a pipeline needs to push and to deploy, given by the shortest way. */
function pipeline(): void {
  const project = "example-data";
  const account = new serviceaccount.Account("deployer", { accountId: "deployer" });
  const member = pulumi.interpolate`serviceAccount:${account.email}`;
  new serviceaccount.Key("deployer-key", { serviceAccountId: account.name });
  new projects.IAMMember("deployer-editor", { project, role: "roles/editor", member });
  new projects.IAMMember("deployer-gke", { project, role: "roles/container.admin", member });
  new projects.IAMBinding("impersonators", {
    project,
    role: "roles/iam.serviceAccountUser",
    members: ["group:developers@example.com"],
  });
  new projects.IAMMember("machines", {
    project,
    role: "roles/storage.objectViewer",
    member: "serviceAccount:123456789012-compute@developer.gserviceaccount.com",
  });
  const images = new artifactregistry.Repository("images", {
    repositoryId: "images",
    format: "DOCKER",
    location: "us-central1",
  });
  new artifactregistry.RepositoryIamMember("anyone", {
    repository: images.name,
    role: "roles/artifactregistry.reader",
    member: "allUsers",
  });
  new storage.Bucket("state", { location: "US" });
  new pubsub.Topic("events", {});
  const ring = new kms.KeyRing("ring", { location: "global" });
  new kms.CryptoKey("key", { keyRing: ring.id });
}

/** Autopilot, of which much is Google's and the rest is not. */
function autopilot(): void {
  new container.Cluster("autopilot", { location: "us-central1", enableAutopilot: true });
}

/** What any cluster of defaults lacks, Autopilot or not. */
const anyCluster = (name: string): string[] =>
  [
    "require-gke-backup-agent",
    "require-gke-backup-plan",
    "require-gke-binary-authorization",
    "require-gke-control-plane-logs",
    "require-gke-cost-allocation",
    "require-gke-fqdn-policies",
    "require-gke-google-groups",
    "require-gke-labels",
    "require-gke-maintenance-window",
    "require-gke-private-nodes",
    "require-gke-secrets-encryption",
    "require-gke-security-posture",
    "require-gke-transit-encryption",
    "require-gke-upgrade-notifications",
    "restrict-gke-anonymous-access",
    "restrict-gke-control-plane-access",
  ].map((rule) => `${rule} ${name}`);

export const insecureGkePrograms: readonly InsecureProgram[] = [
  {
    title: "a zonal GKE cluster from a quick start",
    program: quickStart,
    expected: [
      ...anyCluster("primary"),
      "disallow-gke-default-network primary",
      "disallow-gke-inline-node-pools primary",
      "disallow-gke-kubelet-readonly-port primary",
      "require-gke-dataplane-v2 primary",
      "require-gke-deletion-protection primary",
      "require-gke-disk-encryption primary",
      "require-gke-intranode-visibility primary",
      "require-gke-metadata-server primary",
      "require-gke-node-service-account primary",
      "require-gke-regional-cluster primary",
      "require-gke-release-channel primary",
      "require-gke-secure-boot primary",
      "require-gke-workload-identity primary",
    ],
  },
  {
    title: "a GKE tutorial with a network and a pool",
    program: tutorial,
    expected: [
      ...anyCluster("gke"),
      "disallow-gcp-automatic-subnetworks vpc",
      "disallow-gke-kubelet-readonly-port gke",
      "require-gcp-firewall-logs allow-ssh",
      "require-gcp-firewall-logs allow-web",
      "require-gcp-network-denial vpc",
      "require-gcp-private-google-access subnet",
      "require-gcp-subnetwork-flow-logs subnet",
      "require-gke-dataplane-v2 gke",
      "require-gke-disk-encryption workers",
      "require-gke-intranode-visibility gke",
      "require-gke-metadata-server workers",
      "require-gke-node-maintenance workers",
      "require-gke-node-service-account workers",
      "require-gke-release-channel gke",
      "require-gke-secure-boot workers",
      "require-gke-workload-identity gke",
      "restrict-gcp-firewall-ingress allow-ssh",
      "restrict-gcp-firewall-plaintext allow-web",
      "restrict-gke-version-skew workers",
    ],
  },
  {
    title: "a pipeline's accounts and registry",
    program: pipeline,
    expected: [
      "disallow-gcp-administrative-accounts deployer-gke",
      "disallow-gcp-basic-roles deployer-editor",
      "disallow-gcp-default-account-grants machines",
      "disallow-gcp-project-impersonation impersonators",
      "disallow-gcp-public-access anyone",
      "disallow-gcp-service-account-keys deployer-key",
      "require-gcp-kms-deletion-guard key",
      "require-gcp-kms-rotation key",
      "require-gcp-private-buckets state",
      "require-gcp-registry-encryption images",
      "require-gcp-registry-immutable-tags images",
      "require-gcp-topic-encryption events",
    ],
  },
  {
    title: "a GKE Autopilot cluster",
    program: autopilot,
    expected: [...anyCluster("autopilot"), "disallow-gke-default-network autopilot"],
  },
];
