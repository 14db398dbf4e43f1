import * as pulumi from "@pulumi/pulumi";
import type { CapabilityId } from "./capabilities";
import type { ControlResult } from "./control-result";
import type { Guard, Hardening, HardeningTable } from "./hardening";

/** Reads every guard of a cluster from the resources that carry it, once they are known. */
export function readPosture<Parts>(
  table: HardeningTable<Parts>,
  parts: Parts,
): pulumi.Output<ControlResult[]> {
  const entries = Object.entries(table) as [CapabilityId, Hardening<Parts>][];
  return pulumi
    .all(
      entries.flatMap(([capability, hardening]) =>
        hardening.guards.length === 0
          ? [pulumi.output(withoutGuard(capability, hardening))]
          : hardening.guards.flatMap((guard) => guardResults(capability, hardening, guard, parts)),
      ),
    )
    .apply((results) => results.flat());
}

function guardResults<Parts>(
  capability: CapabilityId,
  hardening: Hardening<Parts>,
  guard: Guard<Parts>,
  parts: Parts,
): pulumi.Output<ControlResult>[] {
  const resources = guard.resources(parts);
  if (resources.length === 0) {
    return [pulumi.output({ ...line(capability, hardening, guard), verdict: "not-applicable" })];
  }
  return resources.map((resource) => {
    const [first = "", ...rest] = guard.property.split(".");
    const property = (resource as unknown as Readonly<Record<string, unknown>>)[first];
    return pulumi.all([resource.urn, property]).apply(([urn, value]) => {
      const actual = rest.reduce<unknown>(member, value);
      return {
        ...line(capability, hardening, guard),
        resource: { type: guard.type, name: urn.slice(urn.lastIndexOf("::") + 2) },
        actual: actual === undefined ? null : JSON.stringify(actual),
        verdict: guard.holds(actual) ? ("pass" as const) : ("fail" as const),
      };
    });
  });
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  return (value as Readonly<Record<string, unknown>>)[name];
}

function line<Parts>(
  capability: CapabilityId,
  hardening: Hardening<Parts>,
  { property, wanted }: Pick<Guard<Parts>, "property" | "wanted">,
): Omit<ControlResult, "verdict"> {
  return {
    capability,
    controls: hardening.controls,
    resource: null,
    property,
    wanted,
    actual: null,
    ...(hardening.stands === "compensated" && { compensation: hardening.by }),
  };
}

function withoutGuard<Parts>(capability: CapabilityId, hardening: Hardening<Parts>): ControlResult {
  return {
    ...line(capability, hardening, { property: "", wanted: "" }),
    verdict: "not-applicable",
  };
}
