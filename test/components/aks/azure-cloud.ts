import type { AzureClusterSettings } from "../../../components/settings/schema";
import type { Invokes, Outputs } from "../../support/recorder";

const subscription = "00000000-0000-4000-8000-000000000001";

/** Settings of a private cluster with a pool for the system and one for workloads. */
export function azureSettings(change: Partial<AzureClusterSettings> = {}): AzureClusterSettings {
  return {
    cloud: "azure",
    name: "north",
    kubernetesVersion: "1.36",
    network: { cidr: "10.16.0.0/16", podCidr: "10.244.0.0/16", serviceCidr: "10.17.0.0/20" },
    zones: 3,
    nodePools: [nodePool({ name: "system" }), nodePool({ name: "work", maxSize: 9 })],
    auditLogRetentionDays: 365,
    subscriptionId: subscription,
    tenantId: "00000000-0000-4000-8000-000000000002",
    region: "germanywestcentral",
    reach: { mode: "private" },
    administrators: ["00000000-0000-4000-8000-000000000003"],
    subscriptionTrail: "install",
    ...change,
  };
}

type NodePool = AzureClusterSettings["nodePools"][number];

export function nodePool(change: Partial<NodePool> = {}): NodePool {
  return {
    name: "pool",
    machineType: "Standard_D4s_v5",
    architecture: "amd64",
    minSize: 1,
    maxSize: 3,
    diskSizeGb: 100,
    spot: false,
    labels: {},
    taints: [],
    ...change,
  };
}

/** What Azure computes and the component reads. Names get a suffix, as the provider gives them. */
export const azureOutputs: Outputs = ({ type, name, inputs }) => {
  switch (type) {
    case "azure-native:containerservice:ManagedCluster":
      return {
        name: `${name}1a2b3c4d`,
        oidcIssuerProfile: { enabled: true, issuerURL: "https://oidc.example/north/" },
      };
    case "azure-native:keyvault:Key": {
      const uri = `https://${String(inputs["vaultName"])}.vault.azure.net/keys/${String(inputs["keyName"])}`;
      const { rotationPolicy } = inputs["properties"] as { readonly rotationPolicy?: unknown };
      return { keyUri: uri, keyUriWithVersion: `${uri}/1`, rotationPolicy };
    }
    case "azure-native:dataprotection:BackupVault":
      return { name: `${name}1a2b3c4d`, identity: { principalId: `${name}-principal` } };
    case "azure-native:kubernetesconfiguration:Extension":
      return { aksAssignedIdentity: { principalId: `${name}-principal` } };
    case "azure-native:keyvault:Vault":
      return { name: inputs["vaultName"] };
    case "azure-native:managedidentity:UserAssignedIdentity":
      return {
        name: `${name}1a2b3c4d`,
        principalId: `${name}-principal`,
        clientId: `${name}-client`,
      };
    default:
      return { name: inputs["name"] ?? `${name}1a2b3c4d` };
  }
};

/** A kubeconfig as AKS hands it out; the token stands for a credential that must not be taken over. */
export const aksCredential = `apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority-data: Y2VydGlmaWNhdGU=
    server: https://north-abc.privatelink.germanywestcentral.azmk8s.io:443
  name: north
contexts:
- context:
    cluster: north
    user: clusterUser_north
  name: north
current-context: north
users:
- name: clusterUser_north
  user:
    token: not-to-be-taken-over
`;

export const azureInvokes: Invokes = (token) => {
  if (token !== "azure-native:containerservice:listManagedClusterUserCredentials") {
    throw new Error(`No answer to ${token}`);
  }
  const value = Buffer.from(aksCredential).toString("base64");
  return { kubeconfigs: [{ name: "clusterUser", value }] };
};
