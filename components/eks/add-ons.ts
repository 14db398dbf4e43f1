import * as eks from "@pulumi/aws/eks";
import * as iam from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";

import type { ConflictResolution } from "./choices";
import { managedPolicyArn } from "./place";
import { podIdentityTrust } from "./policy-documents";
import { createRole } from "./roles";
import type { EksScope } from "./scope";

/** In the order in which a node needs them. */
export interface NodeAgents {
  readonly podIdentity: eks.Addon;
  readonly cni: eks.Addon;
  readonly kubeProxy: eks.Addon;
}

export interface ClusterServices {
  readonly dns: eks.Addon;
  readonly volumes: eks.Addon;
}

/**
 * What every node runs, set before there is a node. The network plugin gets its rights by Pod Identity, so the agent
 * comes first; with a hop limit of one, a plugin that looked for the node's role would find nothing. kube-proxy comes
 * with them, because the plugin reaches the API server through it, and a node without a network is never ready.
 */
export function createNodeAgents(scope: EksScope, cluster: eks.Cluster): NodeAgents {
  const podIdentity = createAddon(scope, cluster, "eks-pod-identity-agent");
  const cni = createAddonRole(scope, "vpc-cni", "aws-node", "AmazonEKS_CNI_Policy");
  return {
    podIdentity,
    cni: createAddon(
      scope,
      cluster,
      "vpc-cni",
      {
        // A string: the add-on's schema has no boolean here.
        configurationValues: JSON.stringify({ enableNetworkPolicy: "true" }),
        podIdentityAssociations: [cni.association],
      },
      [podIdentity, ...cni.permissions],
    ),
    kubeProxy: createAddon(scope, cluster, "kube-proxy"),
  };
}

/** What runs as Deployments, set once there are nodes: without any, these stay degraded until they time out. */
export function createClusterServices(
  scope: EksScope,
  cluster: eks.Cluster,
  nodePools: readonly eks.NodeGroup[],
): ClusterServices {
  const ebs = createAddonRole(
    scope,
    "aws-ebs-csi-driver",
    "ebs-csi-controller-sa",
    "service-role/AmazonEBSCSIDriverPolicy",
  );
  return {
    dns: createAddon(scope, cluster, "coredns", {}, nodePools),
    volumes: createAddon(
      scope,
      cluster,
      "aws-ebs-csi-driver",
      { podIdentityAssociations: [ebs.association] },
      [...nodePools, ...ebs.permissions],
    ),
  };
}

type AddonName =
  "eks-pod-identity-agent" | "vpc-cni" | "kube-proxy" | "coredns" | "aws-ebs-csi-driver";

function createAddon(
  { name, settings, options }: EksScope,
  cluster: eks.Cluster,
  addonName: AddonName,
  args: Pick<eks.AddonArgs, "configurationValues" | "podIdentityAssociations"> = {},
  dependsOn: readonly pulumi.Resource[] = [],
): eks.Addon {
  // Left out, an add-on stays for ever at the version that it came with, whatever the cluster is upgraded to. AWS's
  // default for the cluster's version moves seldom, and when it does the plan shows it.
  const { version } = eks.getAddonVersionOutput(
    { addonName, kubernetesVersion: settings.kubernetesVersion },
    options,
  );
  return new eks.Addon(
    `${name}-${addonName}`,
    {
      clusterName: cluster.name,
      addonName,
      addonVersion: version,
      // What is declared here wins over what was changed in the cluster.
      resolveConflictsOnCreate: "OVERWRITE" satisfies ConflictResolution,
      resolveConflictsOnUpdate: "OVERWRITE" satisfies ConflictResolution,
      ...args,
    },
    { ...options, dependsOn: [...dependsOn] },
  );
}

interface AddonRole {
  readonly role: iam.Role;
  readonly association: {
    readonly roleArn: pulumi.Output<string>;
    readonly serviceAccount: string;
  };
  readonly permissions: readonly pulumi.Resource[];
}

/** A role that only one add-on's service account can take. */
function createAddonRole(
  scope: EksScope,
  addonName: AddonName,
  serviceAccount: string,
  policy: string,
): AddonRole {
  const { name, settings, place, options } = scope;
  const subject = { cluster: settings.name, namespace: "kube-system", serviceAccount };
  const role = createRole(scope, addonName, podIdentityTrust(place, subject));
  const attachment = new iam.RolePolicyAttachment(
    `${name}-${addonName}-policy`,
    { role: role.name, policyArn: managedPolicyArn(place, policy) },
    options,
  );
  return { role, association: { roleArn: role.arn, serviceAccount }, permissions: [attachment] };
}
