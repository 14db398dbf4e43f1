import { expiryOf, type Waiver, type WaiverSubject } from "../../../policypack/waivers";
import type { Recording, RecordingGroup } from "./recording";
import { gauge } from "./series/series";

/** When each waiver expires: a fact that the program knows, told as a series so that an alert can rest on it. */
export const waiverExpiry = "palisade:waiver_expiry:timestamp_seconds";

const labels = ["rule", "subject", "owner", "ticket"] as const;

export function waiverExpiries(waivers: readonly Waiver[]): RecordingGroup {
  const earliest = new Map<string, Recording>();
  for (const waiver of [...waivers].sort((a, b) => expiryOf(b).getTime() - expiryOf(a).getTime())) {
    const { rule, subject, owner, ticket } = waiver;
    // Two rules that record one series would be an error of all of them.
    earliest.set(JSON.stringify([rule, subject, owner, ticket]), {
      name: waiverExpiry,
      expr: `vector(${expiryOf(waiver).getTime() / 1000})`,
      labels: { rule, subject: named(subject), owner, ticket },
      series: gauge(...labels),
      meaning: "The first moment at which a waiver no longer holds.",
    });
  }
  return { area: "waivers", recordings: [...earliest.values()] };
}

function named(subject: WaiverSubject): string {
  if ("urn" in subject) return subject.urn;
  return [subject.namespace, subject.kind, subject.name]
    .filter((part) => part !== undefined)
    .join("/");
}
