import { readFile } from "node:fs/promises";
import { load } from "js-yaml";
import type { Settings } from "../components/settings/schema";

export type StackCluster = Pick<Settings["clusters"][number], "name" | "cloud">;

/** Names and clouds of the clusters that a stack's file describes. */
export async function readClusters(file: string): Promise<readonly StackCluster[]> {
  const { config } = load(await readFile(file, "utf8")) as {
    config: { "palisade:clusters": readonly StackCluster[] };
  };
  return config["palisade:clusters"];
}
