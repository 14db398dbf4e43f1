import { didYouMean } from "./nearest";
import type { Rule } from "./rule";
import { shown } from "./waiver-remarks";
import type { WaiverProblem, WaiverRemark } from "./waiver-remarks";
import type { PlacedWaiver, WaiversContext } from "./waivers-file";
import { expiryOf, matches } from "./waivers";
import type { Waiver, WaiverSubject } from "./waivers";
import { workloadKinds } from "./workload";

/** Nobody remembers after a year why a guard was lifted, so a waiver is renewed at least that often. */
const longestDays = 366;

/** Time enough to repair what is waived, or to ask for more of it. */
const noticeDays = 30;

/** What a star may stand beside: fewer letters name no workload, but half of a cluster. */
const fewestLetters = 3;

const dayLength = 24 * 60 * 60 * 1000;

/** A waiver of which some fields may be missing, because they have no right shape. */
export type ReadableWaiver = Partial<Waiver> & Pick<PlacedWaiver, "entry">;

/** What is wrong with waivers beyond their shape: rule, breadth, dates, and repetition. */
export function waiverRemarks(
  waivers: readonly ReadableWaiver[],
  { rules, now }: WaiversContext,
  lineOf: (entry: number, key: string) => number,
): WaiverRemark[] {
  const earlier = new Map<string, number>();
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return waivers.flatMap(({ entry, rule, subject, expires }) => {
    const same = rule === undefined || !subject ? undefined : subjectKey(rule, subject);
    const first = same === undefined ? undefined : earlier.get(same);
    if (same !== undefined && first === undefined) earlier.set(same, entry);
    return [
      ...(rule === undefined ? [] : ruleRemarks(rule, subject, byId)),
      ...(subject === undefined ? [] : tooBroad(subject)),
      ...(expires === undefined ? [] : dateRemarks(expires, now)),
      ...(first === undefined ? [] : [repeated(first)]),
    ].map((remark) => ({ ...remark, entry, line: lineOf(entry, remark.key) }));
  });
}

type Unplaced = Omit<WaiverRemark, "entry" | "line">;

function ruleRemarks(
  id: string,
  subject: WaiverSubject | undefined,
  rules: ReadonlyMap<string, Rule>,
): Unplaced[] {
  const rule = rules.get(id);
  if (rule === undefined) {
    const instead =
      didYouMean(id, [...rules.keys()]).trim() || "List the rules with `palisade rules`.";
    return [error("unknown-rule", "rule", `there is no rule ${shown(id)}`, instead)];
  }
  return subject === undefined ? [] : strangeSubject(rule, subject);
}

/** A subject that the rule is never about would loosen nothing, in silence. */
function strangeSubject(rule: Rule, subject: WaiverSubject): Unplaced[] {
  if ("urn" in subject) return [];
  if (rule.engine === "typescript" || rule.engine === "cloud-set") {
    const wrong = `${rule.id} is on resources of a cloud`;
    return [error("strange-subject", "subject", wrong, "Name one by { urn }.")];
  }
  const { namespace, kind } = subject;
  const scope = namespace === undefined ? "Cluster" : "Namespaced";
  const kinds = rule.on === "pods" ? workloads : rule.on;
  const about = kinds.some(
    (each) => each.scope === scope && (kind === undefined || matches(kind, each.kind)),
  );
  if (about) return [];
  const place = namespace === undefined ? "in no namespace" : "in a namespace";
  const wrong = `${rule.id} is on no ${kind === undefined ? "object" : shown(kind)} ${place}`;
  const all = kinds.map((each) =>
    each.scope === "Cluster" ? `${each.kind} (in no namespace)` : each.kind,
  );
  return [error("strange-subject", "subject", wrong, `It is on ${all.join(", ")}.`)];
}

const workloads = workloadKinds.map((kind) => ({ kind, scope: "Namespaced" as const }));

function repeated(entry: number): Unplaced {
  return error(
    "duplicate",
    "",
    `repeats the rule and the subject of waiver ${String(entry)}`,
    "Remove one of the two.",
  );
}

/** Two waivers of one rule with the same key are about the same subject. */
function subjectKey(rule: string, subject: WaiverSubject): string {
  if ("urn" in subject) return JSON.stringify([rule, subject.urn]);
  return JSON.stringify([rule, subject.namespace ?? null, subject.kind ?? null, subject.name]);
}

/**
 * A pattern must still name its subject: beside a star it has at least {@link fewestLetters} letters, and of a URN the
 * last part, which is the resource's own name, does.
 */
function tooBroad(subject: WaiverSubject): Unplaced[] {
  return Object.entries(subject as Readonly<Record<string, string>>).flatMap(([key, pattern]) => {
    const ofUrn = key === "urn";
    const naming = ofUrn ? pattern.split("::").slice(1).pop() : pattern;
    if (naming !== undefined && (!naming.includes("*") || letters(naming) >= fewestLetters)) {
      return [];
    }
    const instead = ofUrn
      ? `End it with the resource's name, of which at least ${String(fewestLetters)} letters or digits are no star.`
      : `Write it out, or at least ${String(fewestLetters)} letters or digits of it beside the star.`;
    return [error("too-broad", `subject.${key}`, `${shown(pattern)} is too broad`, instead)];
  });
}

function letters(pattern: string): number {
  return pattern.replace(/[^\p{L}\p{N}]/gu, "").length;
}

function dateRemarks(expires: string, now: Date): Unplaced[] {
  const bad = badDate(expires);
  if (bad !== undefined) return [bad];
  const daysLeft = Math.ceil((expiryOf({ expires }).getTime() - now.getTime()) / dayLength);
  if (daysLeft <= 0) {
    return [
      warning(
        "expired",
        `it expired after ${expires}, and the rule bites again`,
        "Repair what it covered and remove it, or have its owner renew it.",
      ),
    ];
  }
  if (daysLeft > longestDays) {
    const latest = new Date(now.getTime() + (longestDays - 1) * dayLength).toISOString();
    return [
      error(
        "too-long",
        "expires",
        `${expires} is more than ${String(longestDays)} days away`,
        `Write a day until ${latest.slice(0, 10)}; a waiver is looked at again every year.`,
      ),
    ];
  }
  return daysLeft > noticeDays
    ? []
    : [
        warning(
          "expires-soon",
          `it expires after ${expires}, in ${String(daysLeft)} ${daysLeft === 1 ? "day" : "days"}`,
          "Repair what it covers, or have its owner renew it.",
        ),
      ];
}

function badDate(expires: string): Unplaced | undefined {
  const instead = "Write YYYY-MM-DD, such as 2027-06-30.";
  if (!/^\d{4}-\d\d-\d\d$/.test(expires)) {
    return error("bad-date", "expires", `${shown(expires)} is not a day`, instead);
  }
  // `Date` takes the 31st of June for the 1st of July.
  const date = new Date(expires);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(expires)
    ? undefined
    : error("bad-date", "expires", `${shown(expires)} is in no calendar`, instead);
}

function error(problem: WaiverProblem, key: string, wrong: string, instead: string): Unplaced {
  return { level: "error", problem, key, wrong, instead };
}

function warning(problem: WaiverProblem, wrong: string, instead: string): Unplaced {
  return { level: "warning", problem, key: "expires", wrong, instead };
}
