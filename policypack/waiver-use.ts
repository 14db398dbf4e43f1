import { unusedWaivers } from "./unused-waivers";
import type { WaiverRemark } from "./waiver-remarks";
import type { PlacedWaiver } from "./waivers-file";
import { isAbout } from "./waivers";
import type { WaivableResource, Waiver } from "./waivers";

/** Which waivers a deployment needed, found while its resources are judged one by one. */
export interface WaiverUse {
  readonly see: (resource: WaivableResource) => void;
  readonly use: (waiver: Waiver) => void;
  /**
   * Waivers whose subject is in the stack and breaks nothing. Of one whose subject is not there nothing can be said: it
   * may be for another stack, or for the pods of a chart, which a preview does not see. The same holds for a rule that was
   * not judged: it may be asked of another environment.
   */
  readonly unused: (now: Date, judged?: (rule: string) => boolean) => WaiverRemark[];
}

export function waiverUse(waivers: readonly PlacedWaiver[]): WaiverUse {
  const unseen = new Set<Waiver>(waivers);
  const used = new Set<Waiver>();
  return {
    see: (resource) => {
      for (const waiver of unseen) if (isAbout(waiver.subject, resource)) unseen.delete(waiver);
    },
    use: (waiver) => used.add(waiver),
    unused: (now, judged = () => true) =>
      unusedWaivers(waivers, {
        used,
        unseen: (waiver) => !judged(waiver.rule) || unseen.has(waiver),
        now,
      }),
  };
}

/** How a waiver may name a resource of Pulumi. What is not known yet is the engine's mark, which no pattern is about. */
export function waivable(urn: string, props: Readonly<Record<string, unknown>>): WaivableResource {
  const metadata = (props["metadata"] ?? {}) as Readonly<Record<string, unknown>>;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return {
    urn,
    kind: text(props["kind"]),
    namespace: text(metadata["namespace"]),
    name: text(metadata["name"] ?? metadata["generateName"]),
  };
}
