import * as pulumi from "@pulumi/pulumi";
import { sabotages } from ".";

/**
 * Changes the program's resources as the chosen sabotages say, before the engine or the pack sees them. Which ones is
 * the key `sabotage:titles`, a list, in the stack's configuration.
 */
const chosen = new Set(
  JSON.parse(pulumi.runtime.allConfig()["sabotage:titles"] ?? "[]") as string[],
);

pulumi.runtime.registerStackTransformation(({ type, props, opts }) => ({
  opts,
  props: sabotages
    .filter((sabotage) => sabotage.type === type && chosen.has(sabotage.title))
    .reduce<Record<string, unknown>>((inputs, sabotage) => sabotage.change(inputs), props),
}));
