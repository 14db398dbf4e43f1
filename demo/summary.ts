import type { EngineEvent } from "@pulumi/pulumi/automation";
import { nameOf } from "../simulation/providers/urn";

/** What the demo shows of one cloud in its last table. */
export interface CloudSummary {
  readonly cloud: string;
  /** Resources that the first deployment created. */
  readonly resources: number;
  /** Rules that had something to judge and found nothing wrong. */
  readonly rulesPassed: number;
  /** Rules that refused the weakened stack. */
  readonly refused: number;
  /** From the first to the last operation of the deployment on the cloud's resources. */
  readonly seconds: number;
}

/** A resource of a cluster is named after it, so its URN's last part tells which cluster it belongs to. */
export function clusterOf(urn: string, clusters: readonly string[]): string | undefined {
  const name = nameOf(urn);
  return clusters
    .filter((cluster) => name === cluster || name.startsWith(`${cluster}-`))
    .sort((a, b) => b.length - a.length)[0];
}

/** URNs and types of what a deployment created, in order. */
export function created(events: readonly EngineEvent[]): { urn: string; type: string }[] {
  return events.flatMap(({ resOutputsEvent }) =>
    resOutputsEvent?.metadata.op === "create"
      ? [{ urn: resOutputsEvent.metadata.urn, type: resOutputsEvent.metadata.type }]
      : [],
  );
}

/** Seconds between the first and the last event on resources for which `mine` holds. The engine counts whole seconds. */
export function span(events: readonly EngineEvent[], mine: (urn: string) => boolean): number {
  const times = events
    .filter(({ resourcePreEvent, resOutputsEvent }) => {
      const urn = resourcePreEvent?.metadata.urn ?? resOutputsEvent?.metadata.urn;
      return urn !== undefined && mine(urn);
    })
    .map(({ timestamp }) => timestamp);
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

/** A violation that stops a deployment. */
export interface Refusal {
  readonly urn: string;
  readonly rule: string;
  readonly message: string;
}

export function refusals(events: readonly EngineEvent[]): Refusal[] {
  return events.flatMap(({ policyEvent }) =>
    policyEvent?.enforcementLevel === "mandatory"
      ? [
          {
            urn: policyEvent.resourceUrn ?? "",
            rule: policyEvent.policyName,
            message: policyEvent.message,
          },
        ]
      : [],
  );
}

/** Rules that found something on resources for which `mine` holds: broken, waived or not known. */
export function findings(
  events: readonly EngineEvent[],
  mine: (urn: string) => boolean,
): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ policyEvent }) =>
      policyEvent && mine(policyEvent.resourceUrn ?? "") ? [policyEvent.policyName] : [],
    ),
  );
}
