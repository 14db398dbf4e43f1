import { createHash } from "node:crypto";

import * as eks from "@pulumi/aws/eks";

import type { AccessScopeType } from "./choices";
import { clusterAccessPolicyArn } from "./place";
import type { EksScope } from "./scope";

/** A role's way into the cluster, and what it may do there. */
export interface Administrator {
  readonly entry: eks.AccessEntry;
  readonly association: eks.AccessPolicyAssociation;
}

/**
 * Makes the named roles administrators of the cluster. The deployer's own role must be among them: nobody is an
 * administrator for having created the cluster.
 */
export function createAdministrators(
  scope: EksScope,
  cluster: eks.Cluster,
): readonly Administrator[] {
  const { name, settings, place, options } = scope;
  return settings.administrators.map((principalArn) => {
    const key = accessKey(principalArn);
    const entry = new eks.AccessEntry(
      `${name}-admin-${key}`,
      { clusterName: cluster.name, principalArn },
      options,
    );
    const association = new eks.AccessPolicyAssociation(
      `${name}-admin-${key}-policy`,
      {
        clusterName: cluster.name,
        principalArn: entry.principalArn,
        policyArn: clusterAccessPolicyArn(place, "AmazonEKSClusterAdminPolicy"),
        accessScope: { type: "cluster" satisfies AccessScopeType },
      },
      options,
    );
    return { entry, association };
  });
}

/**
 * Names a principal by itself, not by its place in the list: taking an administrator off the list must not touch the
 * entries of the others. Roles of one name may live under two paths, hence the digest.
 */
function accessKey(principalArn: string): string {
  const roleName = principalArn.slice(principalArn.lastIndexOf("/") + 1);
  const digest = createHash("sha256").update(principalArn).digest("hex").slice(0, 6);
  return `${roleName}-${digest}`;
}
