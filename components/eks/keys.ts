import * as kms from "@pulumi/aws/kms";

import { logGroupNames } from "./logs";
import { clusterKeyPolicy } from "./policy-documents";
import { roleName } from "./roles";
import type { EksScope } from "./scope";

/**
 * The key of the cluster's Secrets, volumes and logs. It outlives the cluster: backups, snapshots and the last audit
 * logs can be read only with it, and a key that is scheduled for deletion under a living cluster breaks it for good.
 */
export function createKey(scope: EksScope): kms.Key {
  const { name, settings, place, decommission, options } = scope;
  const key = new kms.Key(
    `${name}-key`,
    {
      description: `Secrets, volumes and logs of the EKS cluster ${settings.name}`,
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      deletionWindowInDays: 30,
      policy: clusterKeyPolicy(place, {
        logGroups: Object.values(logGroupNames(settings.name)),
        controlPlaneRole: roleName(scope, "control-plane"),
        volumesRole: roleName(scope, "aws-ebs-csi-driver"),
      }),
    },
    { ...options, protect: !decommission, retainOnDelete: true },
  );
  new kms.Alias(
    `${name}-key-alias`,
    { name: `alias/eks/${settings.name}`, targetKeyId: key.keyId },
    options,
  );
  return key;
}
