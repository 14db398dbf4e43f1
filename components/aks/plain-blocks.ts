import type * as pulumi from "@pulumi/pulumi";

/**
 * Hands blocks of a resource's inputs to the engine as they were written.
 *
 * The SDK wraps some blocks in an Output to fill in their defaults, and an Output is open as long as anything in it is:
 * before the first deployment the id of one key would leave the whole block unknown to preview and rules. Each default of
 * such a block must therefore be set.
 */
export function plainBlocks<Args extends object>(
  args: Args,
  ...blocks: readonly (keyof Args & string)[]
): pulumi.ResourceTransformation {
  const plain = Object.fromEntries(blocks.map((block) => [block, args[block]]));
  return ({ props, opts }) => ({
    // The constructor hands over its inputs, which the typings know as any.
    props: { ...(props as Readonly<Record<string, unknown>>), ...plain },
    opts,
  });
}
