import type { Cloud } from "../cluster";

const clouds = ["aws", "gcp", "azure", "existing"] as const satisfies readonly Cloud[];

/** A group of people as the API servers of a cloud know it, and the cloud, where it is for one alone. */
export interface GroupName {
  readonly cloud: Cloud | undefined;
  readonly name: string;
}

/** `gcp:analysts@example.com` is a group on GKE alone, and `analysts` one that every cluster knows by this name. */
export function groupName(text: string): GroupName {
  const cloud = clouds.find((each) => text.startsWith(`${each}:`));
  return { cloud, name: cloud === undefined ? text : text.slice(cloud.length + 1) };
}

/** The groups of a list that clusters of a cloud know. */
export function groupsOn(cloud: Cloud, texts: readonly string[]): readonly string[] {
  return texts
    .map(groupName)
    .filter((group) => group.cloud === undefined || group.cloud === cloud)
    .map(({ name }) => name);
}
