import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as eks from "@pulumi/aws/eks";
import * as iam from "@pulumi/aws/iam";
import type * as kms from "@pulumi/aws/kms";

import type { AwsClusterSettings } from "../settings/schema";
import type { AuthenticationMode, ControlPlaneLogType, SupportType } from "./choices";
import type { EksNetwork } from "./network";
import { managedPolicyArn } from "./place";
import { serviceTrust } from "./policy-documents";
import { createRole } from "./roles";
import type { EksScope } from "./scope";
import type { EksSecurityGroups } from "./security-groups";

export const logTypes: readonly ControlPlaneLogType[] = [
  "api",
  "audit",
  "authenticator",
  "controllerManager",
  "scheduler",
];

export interface ControlPlaneArgs {
  readonly key: kms.Key;
  readonly logGroup: cloudwatch.LogGroup;
  readonly network: EksNetwork;
  readonly securityGroups: EksSecurityGroups;
}

export function createControlPlane(scope: EksScope, args: ControlPlaneArgs): eks.Cluster {
  const { name, settings, place, decommission, options } = scope;
  const { key, logGroup, network, securityGroups } = args;
  const role = createRole(scope, "control-plane", serviceTrust("eks.amazonaws.com", place));
  const permissions = [
    new iam.RolePolicyAttachment(
      `${name}-control-plane-policy`,
      { role: role.name, policyArn: managedPolicyArn(place, "AmazonEKSClusterPolicy") },
      options,
    ),
  ];
  return new eks.Cluster(
    `${name}-cluster`,
    {
      name: settings.name,
      version: settings.kubernetesVersion,
      roleArn: role.arn,
      accessConfig: {
        authenticationMode: "API" satisfies AuthenticationMode,
        // The creator is whoever ran the first deployment: an administrator that nobody named.
        bootstrapClusterCreatorAdminPermissions: false,
      },
      // Our add-ons take their place; EKS could not hand the self-managed ones over without a conflict.
      bootstrapSelfManagedAddons: false,
      deletionProtection: !decommission,
      enabledClusterLogTypes: [...logTypes],
      encryptionConfig: { provider: { keyArn: key.arn }, resources: ["secrets"] },
      kubernetesNetworkConfig: {
        ipFamily: "ipv4",
        serviceIpv4Cidr: settings.network.serviceCidr,
      },
      // Extended support is paid for, and AWS's default.
      upgradePolicy: { supportType: "STANDARD" satisfies SupportType },
      vpcConfig: {
        subnetIds: network.controlPlaneSubnets.map(({ id }) => id),
        securityGroupIds: [securityGroups.controlPlane.id],
        endpointPrivateAccess: true,
        ...publicEndpoint(settings.reach),
      },
      zonalShiftConfig: { enabled: true },
    },
    {
      ...options,
      protect: !decommission,
      dependsOn: [logGroup, ...permissions, ...securityGroups.rules],
      // Only read at creation; an imported cluster reports AWS's default.
      ignoreChanges: ["accessConfig.bootstrapClusterCreatorAdminPermissions"],
    },
  );
}

/** The public endpoint is opened only for ranges that are named: without any, AWS opens it to the world. */
function publicEndpoint(reach: AwsClusterSettings["reach"]) {
  switch (reach.mode) {
    case "private":
      return { endpointPublicAccess: false };
    case "allow-listed":
      return { endpointPublicAccess: true, publicAccessCidrs: reach.cidrs };
  }
}
