import { same } from "../diff";
import { certificate, guid, hex, isAbsent, list, object, text } from "../values";
import type { Values } from "../values";
import { vpcOf } from "./ec2-network";
import type { AwsModel, AwsReference, AwsScope } from "./scope";
import {
  arn,
  clusters,
  common,
  keys,
  perRegion,
  regionOf,
  roles,
  securityGroups,
  subnets,
} from "./scope";

const inUseByCluster = "DependencyViolation: it has a network interface of an EKS cluster";

const joined = (inputs: Values, ...names: readonly string[]): string =>
  names.map((name) => text(inputs[name]) ?? "").join(":");

const launchTemplates: AwsReference = {
  at: (inputs) => {
    const template = object(inputs["launchTemplate"]);
    return [text(template["id"]) ?? text(template["name"])].filter((v) => v !== undefined);
  },
  to: ["aws:ec2/launchTemplate:LaunchTemplate"],
  missing: (id) => `InvalidRequestException: The specified launch template ${id} does not exist`,
};

/** EKS clusters, with their identity provider, nodes, add-ons and access. */
export const eks: Readonly<Record<string, AwsModel>> = {
  "aws:eks/cluster:Cluster": {
    naming: {
      property: "name",
      pattern: /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/,
      rule: "letters, digits, - and _, at most 100",
    },
    createOnly: [
      ...["roleArn", "outpostConfig", "vpcConfig.vpcId"],
      "accessConfig.bootstrapClusterCreatorAdminPermissions",
      ...["kubernetesNetworkConfig.ipFamily", "kubernetesNetworkConfig.serviceIpv4Cidr"],
    ],
    values: {
      "enabledClusterLogTypes[]": [
        ...["api", "audit", "authenticator", "controllerManager", "scheduler"],
      ],
    },
    references: [
      roles("roleArn"),
      subnets("vpcConfig.subnetIds[]", inUseByCluster),
      securityGroups("vpcConfig.securityGroupIds[]", inUseByCluster),
      keys("encryptionConfig.provider.keyArn"),
    ],
    // Encryption can be turned on later, but neither changed nor turned off.
    replaces: ({ encryptionConfig: before }, { encryptionConfig: after }) =>
      isAbsent(before) || same(before, after) ? [] : ["encryptionConfig"],
    taken: (name) => `ResourceInUseException: Cluster already exists with name: ${name}`,
    scopeKey: perRegion,
    id: ({ inputs }) => text(inputs["name"]) ?? "",
    handles: ["arn", "endpoint", "name"],
    outputs: ({ id, inputs, scope, ledger }) => clusterOutputs(id, inputs, scope, ledger),
    refuseUpdate: ({ inputs, previous }) =>
      refusedMode(
        text(object(previous?.["accessConfig"])["authenticationMode"]),
        text(object(inputs["accessConfig"])["authenticationMode"]),
      ) ?? refusedVersion(text(previous?.["version"]), text(inputs["version"])),
    refuseDelete: (entry) =>
      entry.inputs["deletionProtection"] === true
        ? `InvalidRequestException: Cluster ${entry.id} has deletion protection enabled: disable it first`
        : undefined,
    cascades: true,
  },
  "aws:eks/nodeGroup:NodeGroup": {
    naming: { property: "nodeGroupName", pattern: /^[0-9A-Za-z][A-Za-z0-9_-]{0,62}$/ },
    createOnly: [
      ...["amiType", "capacityType", "clusterName", "diskSize", "instanceTypes"],
      ...["launchTemplate.id", "launchTemplate.name", "nodeGroupNamePrefix", "nodeRoleArn"],
      ...["remoteAccess", "subnetIds"],
    ],
    references: [
      clusters("clusterName", "ResourceInUseException: Cluster has nodegroups attached"),
      subnets(
        "subnetIds[]",
        "DependencyViolation: The subnet has dependencies and cannot be deleted",
      ),
      roles("nodeRoleArn"),
      launchTemplates,
    ],
    identity: (inputs) => joined(inputs, "clusterName", "nodeGroupName"),
    taken: (name) => `ResourceInUseException: NodeGroup already exists with name ${name}`,
    scopeKey: perRegion,
    id: ({ inputs }) => joined(inputs, "clusterName", "nodeGroupName"),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "eks", `nodegroup/${id.replace(":", "/")}/${guid(id)}`),
      status: "ACTIVE",
      amiType: inputs["amiType"] ?? "AL2023_x86_64_STANDARD",
      capacityType: inputs["capacityType"] ?? "ON_DEMAND",
      instanceTypes: inputs["instanceTypes"] ?? [],
      resources: [
        {
          autoscalingGroups: [{ name: `eks-${id.replace(":", "-")}-${hex(id, 8)}` }],
          remoteAccessSecurityGroupId: "",
        },
      ],
    }),
  },
  "aws:eks/addon:Addon": {
    createOnly: ["addonName", "clusterName", "namespaceConfig"],
    references: [clusters("clusterName"), roles("serviceAccountRoleArn")],
    identity: (inputs) => joined(inputs, "clusterName", "addonName"),
    taken: (name) => `ResourceInUseException: Addon already exists: ${name}`,
    scopeKey: perRegion,
    id: ({ inputs }) => joined(inputs, "clusterName", "addonName"),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "eks", `addon/${id.replace(":", "/")}/${guid(id)}`),
      addonVersion: inputs["addonVersion"] ?? simulatedAddonVersion,
      configurationValues: inputs["configurationValues"] ?? "",
    }),
    validate: (inputs) => jsonFailure(inputs, "configurationValues"),
  },
  "aws:eks/accessEntry:AccessEntry": {
    createOnly: ["clusterName", "principalArn", "type"],
    values: {
      type: [
        ...["STANDARD", "EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX"],
        ...["EC2", "HYBRID_LINUX", "HYPERPOD_LINUX"],
      ],
    },
    references: [clusters("clusterName")],
    identity: (inputs) => joined(inputs, "clusterName", "principalArn"),
    taken: (name) =>
      `ResourceInUseException: The specified access entry resource is already in use: ${name}`,
    scopeKey: perRegion,
    id: ({ inputs }) => joined(inputs, "clusterName", "principalArn"),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      accessEntryArn: arn(
        scope,
        inputs,
        "eks",
        `access-entry/${joined(inputs, "clusterName")}/${guid(id)}`,
      ),
      kubernetesGroups: inputs["kubernetesGroups"] ?? [],
      type: inputs["type"] ?? "STANDARD",
      userName: inputs["userName"] ?? inputs["principalArn"],
    }),
  },
  "aws:eks/accessPolicyAssociation:AccessPolicyAssociation": {
    createOnly: ["clusterName", "policyArn", "principalArn", "accessScope"],
    references: [
      clusters("clusterName"),
      {
        at: (inputs) => [joined(inputs, "clusterName", "principalArn")],
        to: ["aws:eks/accessEntry:AccessEntry"],
        missing: (entry) => `ResourceNotFoundException: There is no access entry ${entry}`,
        sameScope: true,
      },
    ],
    identity: (inputs) => joined(inputs, "clusterName", "principalArn", "policyArn"),
    scopeKey: perRegion,
    id: ({ inputs }) =>
      ["clusterName", "principalArn", "policyArn"].map((n) => text(inputs[n]) ?? "").join("#"),
    outputs: ({ inputs, scope }) => ({ region: regionOf(scope, inputs) }),
  },
  "aws:eks/podIdentityAssociation:PodIdentityAssociation": {
    createOnly: ["clusterName", "namespace", "serviceAccount"],
    references: [clusters("clusterName"), roles("roleArn")],
    identity: (inputs) => joined(inputs, "clusterName", "namespace", "serviceAccount"),
    taken: (name) => `ResourceInUseException: Association already exists: ${name}`,
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("a-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      associationArn: arn(
        scope,
        inputs,
        "eks",
        `podidentityassociation/${joined(inputs, "clusterName")}/${id}`,
      ),
      associationId: id,
    }),
  },
};

/** Which versions of an add-on there are is the service's to say; this one says that it is made up. */
export const simulatedAddonVersion = "v0.0.0-simulated.1";

function clusterOutputs(
  id: string,
  inputs: Values,
  scope: AwsScope,
  ledger: Parameters<typeof vpcOf>[0],
): Values {
  const region = regionOf(scope, inputs);
  const seed = `${scope.account}/${region}/${id}`;
  const issuer = `oidc.eks.${region}.amazonaws.com/id/${hex(seed, 32).toUpperCase()}`;
  const network = object(inputs["vpcConfig"]);
  const [firstSubnet] = list(network["subnetIds"]);
  return {
    ...common(scope, inputs),
    arn: arn(scope, inputs, "eks", `cluster/${id}`),
    // Only clusters on Outposts have one.
    clusterId: "",
    endpoint: `https://${hex(`${seed}/api`, 32).toUpperCase()}.gr7.${region}.eks.amazonaws.com`,
    certificateAuthority: { data: certificate(seed) },
    identities: [{ oidcs: [{ issuer: `https://${issuer}` }] }],
    status: "ACTIVE",
    platformVersion: "eks.1",
    createdAt: "2026-01-01T00:00:00Z",
    vpcConfig: {
      endpointPrivateAccess: false,
      endpointPublicAccess: true,
      ...network,
      clusterSecurityGroupId: `sg-${hex(`${seed}/sg`, 17)}`,
      vpcId: vpcOf(ledger, firstSubnet),
    },
  };
}

const modes = ["CONFIG_MAP", "API_AND_CONFIG_MAP", "API"];

function refusedMode(before: string | undefined, after: string | undefined): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  return modes.indexOf(after) < modes.indexOf(before)
    ? `InvalidParameterException: Unsupported authentication mode update from ${before} to ${after}`
    : undefined;
}

function refusedVersion(before: string | undefined, after: string | undefined): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [from, to] = [before, after].map((version) => Number(version.split(".")[1]));
  if (from === undefined || to === undefined || to === from || to === from + 1) return undefined;
  return `InvalidParameterException: Unsupported Kubernetes minor version update from ${before} to ${after}`;
}

function jsonFailure(inputs: Values, property: string): { property: string; reason: string }[] {
  const value = text(inputs[property]);
  if (!value?.trimStart().startsWith("{")) return [];
  try {
    JSON.parse(value);
    return [];
  } catch {
    return [{ property, reason: "is no valid JSON" }];
  }
}
