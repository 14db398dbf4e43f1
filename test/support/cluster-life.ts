import assert from "node:assert/strict";
import { resolve } from "node:path";
import type { EngineEvent } from "@pulumi/pulumi/automation";

import { openEngine, repository, type Engine } from "./engine";

/** The one stack in which a test lives through what happens to clusters. */
const stack = "life";

/** What a test does to a stack of clusters, without what governs them, on the real engine and simulated clouds. */
export interface ClusterLife {
  readonly engine: Engine;
  /** Runs the command whatever comes of it. */
  run(args: readonly string[]): ReturnType<Engine["pulumi"]>;
  /** Runs the command, and shows all it printed if it fails. */
  succeed(args: readonly string[]): ReturnType<Engine["pulumi"]>;
  /** Declares the stack's clusters anew. */
  setClusters(...clusters: readonly unknown[]): Promise<void>;
}

export async function openClusterLife(...clusters: readonly unknown[]): Promise<ClusterLife> {
  const engine = await openEngine({
    program: resolve(repository, "test/support/programs/clusters/index.ts"),
    stacks: {
      [stack]: {
        "pulumi:disable-default-providers": ["*"],
        "palisade:environment": "production",
        "palisade:clusters": clusters,
      },
    },
  });
  const run = (args: readonly string[]) => engine.pulumi(args, { stack });
  const succeed = async (args: readonly string[]) => {
    const finished = await run(args);
    const { code, stdout, stderr } = finished;
    assert.equal(code, 0, `pulumi ${args.join(" ")}\n${stdout}\n${stderr}`);
    return finished;
  };
  return {
    engine,
    run,
    succeed,
    async setClusters(...declared) {
      const value = { value: JSON.stringify(declared), objectValue: declared, secret: false };
      const all = JSON.stringify({ "palisade:clusters": value });
      await succeed(["config", "set-all", "--json", all]);
    },
  };
}

/** Operation and name of every resource that does not stay as it is, in the engine's order. */
export function changes(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata ?? [])
    .filter(({ op }) => op !== "same")
    .map(({ op, urn }) => `${op} ${urn.slice(urn.lastIndexOf("::") + 2)}`);
}
