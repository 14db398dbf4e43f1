import { flowPods, flowTarget, type FlowTarget } from "../settings/flow-ends";
import type { FlowSettings, TeamSettings } from "../settings/schema";
import type { DeclaredFlows } from "./flows";

/**
 * What all teams declare, as one namespace has a part in it: a flow from one namespace to another opens the way out of the
 * first and the way into the second, of whichever team that is.
 */
export function teamFlows(
  teams: readonly Pick<TeamSettings, "flows">[],
  namespace: string,
): DeclaredFlows {
  const ends = teams.flatMap(({ flows }) => flows).map(endsOf);
  return {
    incoming: ends.flatMap(({ from, to, ports }) =>
      to.kind === "pods" && to.namespace === namespace ? [{ ...tierOf(to), from, ports }] : [],
    ),
    outgoing: ends.flatMap(({ from, to, ports }) =>
      from.namespace === namespace ? [{ ...tierOf(from), to, ports }] : [],
    ),
  };
}

function endsOf({ from, to, ports }: FlowSettings) {
  const target = flowTarget(to);
  return { from: flowPods(from), to: target, ports: ports ?? defaultPorts(target) };
}

function defaultPorts({ kind }: FlowTarget): "any" | readonly number[] {
  return kind === "internet" || kind === "host" ? [443] : "any";
}

function tierOf({ tier }: { readonly tier?: string }) {
  return tier === undefined ? {} : { tier };
}
