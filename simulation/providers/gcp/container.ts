import { certificate, hex, isAbsent, list, object, text } from "../values";
import type { Values } from "../values";
import type { GcpModel } from "./scope";
import {
  accounts,
  clusters,
  keys,
  labels,
  lastPart,
  networks,
  perProject,
  preventedByPolicy,
  projectOf,
  rfc1035,
  subnetworks,
} from "./scope";

const inUse = "googleapi: Error 400: The resource is already being used by another resource";

const clusterName = {
  pattern: /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/,
  rule: "at most 40 lower-case letters, digits and -, a letter first",
  adapt: (name: string) =>
    rfc1035
      .adapt(name)
      .slice(-40)
      .replace(/^[^a-z]+/, ""),
};

const nodeConfig = (at: string): Readonly<Record<string, readonly string[]>> => ({
  [`${at}.workloadMetadataConfig.mode`]: ["MODE_UNSPECIFIED", "GCE_METADATA", "GKE_METADATA"],
  [`${at}.taints[].effect`]: ["NO_SCHEDULE", "PREFER_NO_SCHEDULE", "NO_EXECUTE"],
});

/** GKE clusters and their node pools. */
export const container: Readonly<Record<string, GcpModel>> = {
  "gcp:container/cluster:Cluster": {
    naming: { property: "name", ...clusterName },
    createOnly: [
      ...["location", "project", "network", "subnetwork", "networkingMode", "datapathProvider"],
      ...["enableAutopilot", "enableKubernetesAlpha", "enableTpu", "enableMultiNetworking"],
      ...["clusterIpv4Cidr", "defaultMaxPodsPerNode", "description", "initialNodeCount"],
      ...["confidentialNodes.enabled", "nodeConfig", "nodePools"],
      ...[
        "ipAllocationPolicy.clusterIpv4CidrBlock",
        "ipAllocationPolicy.clusterSecondaryRangeName",
      ],
      ...[
        "ipAllocationPolicy.servicesIpv4CidrBlock",
        "ipAllocationPolicy.servicesSecondaryRangeName",
      ],
      ...["ipAllocationPolicy.stackType", "masterAuth", "podAutoscaling.hpaProfile"],
      ...[
        "privateClusterConfig.privateEndpointSubnetwork",
        "privateClusterConfig.masterIpv4CidrBlock",
      ],
      ...["userManagedKeysConfig"],
    ],
    values: {
      ...nodeConfig("nodeConfig"),
      datapathProvider: ["DATAPATH_PROVIDER_UNSPECIFIED", "LEGACY_DATAPATH", "ADVANCED_DATAPATH"],
      networkingMode: ["VPC_NATIVE", "ROUTES"],
      "networkPolicy.provider": ["PROVIDER_UNSPECIFIED", "CALICO"],
      "databaseEncryption.state": ["ENCRYPTED", "DECRYPTED"],
      "releaseChannel.channel": ["UNSPECIFIED", "RAPID", "REGULAR", "STABLE", "EXTENDED"],
      "securityPostureConfig.mode": ["DISABLED", "BASIC", "ENTERPRISE"],
      "securityPostureConfig.vulnerabilityMode": [
        ...["VULNERABILITY_DISABLED", "VULNERABILITY_BASIC", "VULNERABILITY_ENTERPRISE"],
      ],
      "loggingConfig.enableComponents[]": [
        ...["SYSTEM_COMPONENTS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", "WORKLOADS"],
        ...["KCP_CONNECTION", "KCP_SSHD", "KCP_HPA"],
      ],
      "dnsConfig.clusterDns": [
        ...["PROVIDER_UNSPECIFIED", "PLATFORM_DEFAULT", "CLOUD_DNS", "KUBE_DNS"],
      ],
    },
    references: [
      networks("network", inUse),
      subnetworks("subnetwork", inUse),
      subnetworks("privateClusterConfig.privateEndpointSubnetwork", inUse),
      keys("databaseEncryption.keyName"),
      keys("nodeConfig.bootDiskKmsKey"),
      accounts("nodeConfig.serviceAccount"),
    ],
    validate: (inputs) => {
      const calico = object(inputs["networkPolicy"])["enabled"] === true;
      return calico && inputs["datapathProvider"] === "ADVANCED_DATAPATH"
        ? [
            {
              property: "networkPolicy",
              reason:
                "must be off with datapathProvider ADVANCED_DATAPATH, which enforces policies itself",
            },
          ]
        : [];
    },
    identity: (inputs) => `${text(inputs["location"]) ?? ""}/${text(inputs["name"]) ?? ""}`,
    taken: (name) => `googleapi: Error 409: Already exists: clusters/${name}.`,
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/locations/${locationOf(scope.region, inputs)}/clusters/${text(inputs["name"]) ?? ""}`,
    handles: [
      ...["name", "selfLink", "endpoint", "privateClusterConfig.privateEndpoint"],
      "controlPlaneEndpointsConfig.dnsEndpointConfig.endpoint",
    ],
    outputs: ({ id, inputs, scope }) =>
      clusterOutputs(id, inputs, scope.region, projectOf(scope, inputs)),
    // The provider's own guard, on the state that it has: on unless it was switched off.
    refuseDelete: (entry, ledger, state) =>
      state["deletionProtection"] === false
        ? preventedByPolicy(entry, ledger, state)
        : "Cannot destroy cluster because deletion_protection is set to true. Set it to false to proceed with cluster deletion.",
    cascades: true,
  },
  "gcp:container/nodePool:NodePool": {
    naming: { property: "name", ...clusterName },
    createOnly: [
      ...["cluster", "location", "project", "namePrefix", "initialNodeCount", "maxPodsPerNode"],
      ...["placementPolicy", "queuedProvisioning", "networkConfig.podRange"],
      ...["networkConfig.podIpv4CidrBlock", "networkConfig.createPodRange"],
      // The machine of a pool is resized in place since version 5; what it boots from and runs as is not.
      ...["nodeConfig.serviceAccount", "nodeConfig.oauthScopes", "nodeConfig.bootDiskKmsKey"],
      ...["nodeConfig.shieldedInstanceConfig", "nodeConfig.spot", "nodeConfig.preemptible"],
      ...["nodeConfig.metadata", "nodeConfig.confidentialNodes", "nodeConfig.sandboxConfig"],
      ...["nodeConfig.localSsdCount", "nodeConfig.guestAccelerators", "nodeConfig.minCpuPlatform"],
      ...["nodeConfig.advancedMachineFeatures"],
    ],
    values: {
      ...nodeConfig("nodeConfig"),
      "autoscaling.locationPolicy": ["BALANCED", "ANY"],
      "upgradeSettings.strategy": ["SURGE", "BLUE_GREEN", "SHORT_LIVED"],
    },
    references: [
      clusters("cluster"),
      keys("nodeConfig.bootDiskKmsKey"),
      accounts("nodeConfig.serviceAccount"),
    ],
    identity: (inputs) => `${lastPart(inputs["cluster"])}/${text(inputs["name"]) ?? ""}`,
    taken: (name) => `googleapi: Error 409: Already exists: nodePools/${name}.`,
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/locations/${locationOf(scope.region, inputs)}/clusters/${lastPart(inputs["cluster"])}/nodePools/${text(inputs["name"]) ?? ""}`,
    outputs: ({ id, inputs, scope, ledger }) => {
      const cluster = ledger.find("gcp:container/cluster:Cluster", text(inputs["cluster"]) ?? "");
      return {
        project: projectOf(scope, inputs),
        location: locationOf(scope.region, inputs),
        operation: `operation-${hex(id, 16)}`,
        version: inputs["version"] ?? cluster?.outputs["masterVersion"],
        nodeCount: inputs["nodeCount"] ?? inputs["initialNodeCount"],
        instanceGroupUrls: [],
        managedInstanceGroupUrls: [],
      };
    },
    refuseDelete: preventedByPolicy,
  },
};

function locationOf(region: string | undefined, inputs: Values): string {
  const location = text(inputs["location"]) ?? region;
  if (location === undefined) {
    throw new Error(
      "Cannot determine location: set location in this resource, or region in the provider",
    );
  }
  return location;
}

function clusterOutputs(
  id: string,
  inputs: Values,
  region: string | undefined,
  project: string,
): Values {
  const location = locationOf(region, inputs);
  const endpoints = object(inputs["controlPlaneEndpointsConfig"]);
  const dns = object(endpoints["dnsEndpointConfig"]);
  const address = 1 + (parseInt(hex(id, 4), 16) % 254);
  const version = text(inputs["minMasterVersion"]);
  return {
    ...labels(inputs, "resourceLabels"),
    project,
    location,
    selfLink: `https://container.googleapis.com/v1/${id}`,
    // RFC 5737: reserved for documentation.
    endpoint: `192.0.2.${address}`,
    masterVersion: masterVersion(version),
    nodeVersion: inputs["nodeVersion"] ?? masterVersion(version),
    labelFingerprint: hex(`${id}/labels`, 8),
    operation: `operation-${hex(id, 16)}`,
    servicesIpv4Cidr:
      object(inputs["ipAllocationPolicy"])["servicesIpv4CidrBlock"] ?? "34.118.224.0/20",
    tpuIpv4CidrBlock: "",
    masterAuth: {
      clientCertificateConfig: { issueClientCertificate: false },
      ...object(inputs["masterAuth"]),
      clusterCaCertificate: certificate(id),
      clientCertificate: "",
    },
    ...(inputs["controlPlaneEndpointsConfig"] !== undefined && {
      controlPlaneEndpointsConfig: {
        ...endpoints,
        ...(!isAbsent(endpoints["dnsEndpointConfig"]) && {
          dnsEndpointConfig: { ...dns, endpoint: `gke-${hex(id, 32)}.${location}.gke.goog` },
        }),
      },
    }),
    ...(inputs["privateClusterConfig"] !== undefined && {
      privateClusterConfig: {
        ...object(inputs["privateClusterConfig"]),
        privateEndpoint: `10.255.255.${address}`,
        publicEndpoint: `192.0.2.${address}`,
      },
    }),
    nodeLocations: list(inputs["nodeLocations"]),
  };
}

/** `1.34` → a full version of it. Which ones there are is Google's to say; this one says that it is made up. */
function masterVersion(version: string | undefined): string {
  if (version === undefined) return "1.0.0-gke.0";
  return /^\d+\.\d+$/.test(version) ? `${version}.0-gke.0` : version;
}
