import { createHash } from "node:crypto";

import * as iam from "@pulumi/aws/iam";

import type { EksScope } from "./scope";

/** Longest name of an IAM role. */
const longest = 64;

/** A role of the cluster; `trust` is the policy document that says who may take it. */
export function createRole(scope: EksScope, role: string, trust: string): iam.Role {
  return new iam.Role(
    `${scope.name}-${role}-role`,
    { name: roleName(scope, role), assumeRolePolicy: trust },
    scope.options,
  );
}

/**
 * Name of a role in IAM. A generated name is refused where the cluster's own is long, so this one is cut; the digest
 * tells apart what the cut makes alike, and clusters of one name in two regions, which share an IAM.
 */
export function roleName({ name, place }: Pick<EksScope, "name" | "place">, role: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([place.region, name, role]))
    .digest("hex")
    .slice(0, 8);
  return `${`${name}-${role}`.slice(0, longest - 1 - digest.length)}-${digest}`;
}
