import { capabilities } from "./capabilities";
import type { CapabilityId } from "./capabilities";
import type { ControlResult } from "./control-result";

/** The posture of a cluster that somebody else made: nothing is known of it, and nothing is claimed. */
export function madeElsewhere(): ControlResult[] {
  return (Object.keys(capabilities) as CapabilityId[]).map((capability) => ({
    capability,
    controls: [],
    resource: null,
    property: "",
    wanted: "known where the cluster is made",
    actual: null,
    verdict: "not-applicable",
  }));
}
