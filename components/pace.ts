import * as pulumi from "@pulumi/pulumi";

/** Has a program wait while the engine has much left to do. */
interface Pace {
  /** Resolves when little waits to be registered, so that more may be asked for. */
  readonly room: () => Promise<void>;
}

/** About what one cluster has: the engine is never without work, and never has two clusters' worth before it. */
const mostWaiting = 200;

/**
 * Lets a preview plan a stack piece by piece. What a resource holds while it waits to be registered (its inputs, as
 * objects, as messages and as promises) is many times what it holds after; made at once, sixty clusters hold gigabytes.
 *
 * Only a preview is paced: there a registration takes milliseconds. In a deployment it takes as long as the cloud does, and
 * one cluster would wait for the other.
 */
export function setPace(): Pace {
  if (!pulumi.runtime.isDryRun()) {
    return { room: () => Promise.resolve() };
  }
  const waiting = new Set<pulumi.Resource>();
  let resume = (): void => undefined;
  pulumi.runtime.registerStackTransformation(({ resource }) => {
    waiting.add(resource);
    // The resource is still under construction, and has no URN to wait for yet.
    queueMicrotask(() => {
      resource.urn.apply(() => {
        waiting.delete(resource);
        resume();
      });
    });
    return undefined;
  });
  return {
    room: async () => {
      while (waiting.size > mostWaiting) {
        await new Promise<void>((done) => {
          resume = done;
        });
      }
    },
  };
}
