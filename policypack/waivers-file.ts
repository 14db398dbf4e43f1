import { CORE_SCHEMA, loadAll, YAMLException } from "js-yaml";

import { didYouMean } from "./nearest";
import type { Rule } from "./rule";
import { waiverRemarks } from "./waiver-checks";
import type { ReadableWaiver } from "./waiver-checks";
import { remarkText, shown } from "./waiver-remarks";
import type { WaiverRemark } from "./waiver-remarks";
import type { Waiver, WaiverSubject } from "./waivers";
import { yamlLines } from "./yaml-lines";

/** A waiver, and where it stands in its file. */
export interface PlacedWaiver extends Waiver {
  /** The first waiver of the file is 1. */
  readonly entry: number;
  readonly line: number;
}

export interface WaiversContext {
  /** Every rule that there is: the catalogue. */
  readonly rules: readonly Rule[];
  /** Waivers expire: whoever asks brings the time. */
  readonly now: Date;
}

export interface WaiversReading {
  /** Those that can be read. With an error among the remarks, none of them is to be heeded. */
  readonly waivers: readonly PlacedWaiver[];
  /** Everything that is wrong or will be, in the order of the file. */
  readonly remarks: readonly WaiverRemark[];
}

/** Reads and checks the text of a waivers file. Never throws; an empty file has no waivers. */
export function readWaiversFile(text: string, context: WaiversContext): WaiversReading {
  let documents: unknown[];
  try {
    // In this schema a date stays text, so that it can be said what is wrong with one.
    documents = loadAll(text, { schema: CORE_SCHEMA });
  } catch (error) {
    return { waivers: [], remarks: [notYaml(error)] };
  }
  const root = documents[0] ?? { waivers: [] };
  if (documents.length > 1 || !isMapping(root) || !Array.isArray(root["waivers"])) {
    return { waivers: [], remarks: [unreadable("is not a list of waivers")] };
  }

  const lineOf = yamlLines(text);
  const lineIn = (entry: number, key: string) =>
    lineOf(["waivers", entry - 1, ...key.split(".").filter((step) => step !== "")]);
  const readable: ReadableWaiver[] = [];
  const remarks: WaiverRemark[] = Object.keys(root)
    .filter((key) => key !== "waivers")
    .map((key) => unreadable(`has a key ${shown(key)}`, lineOf([key])));
  for (const [index, value] of (root["waivers"] as unknown[]).entries()) {
    const entry = index + 1;
    const { fields, faults } = readWaiver(value);
    readable.push({ ...fields, entry });
    for (const fault of faults) {
      const line = lineIn(entry, fault.key);
      remarks.push({ level: "error", problem: "shape", entry, line, ...fault });
    }
  }
  remarks.push(...waiverRemarks(readable, context, lineIn));
  return {
    waivers: readable
      .filter(isWhole)
      .map((waiver) => ({ ...waiver, line: lineIn(waiver.entry, "") })),
    remarks: remarks.sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0)),
  };
}

function isWhole(waiver: ReadableWaiver): waiver is Waiver & ReadableWaiver {
  return [...Object.keys(texts), "subject"].every((key) => Object.hasOwn(waiver, key));
}

/**
 * The waivers of a file.
 * @param name how the file is called in a message
 * @throws an Error whose message lists every mistake
 */
export function parseWaivers(text: string, name: string, context: WaiversContext): PlacedWaiver[] {
  const reading = readWaiversFile(text, context);
  const mistakes = mistakesIn(reading, name);
  if (mistakes !== undefined) throw new Error(mistakes);
  return [...reading.waivers];
}

/** Why a file cannot be heeded, one line for each mistake; undefined where it can. */
export function mistakesIn({ remarks }: WaiversReading, name: string): string | undefined {
  const errors = remarks.filter(({ level }) => level === "error");
  return errors.length === 0
    ? undefined
    : errors.map((remark) => remarkText(remark, name)).join("\n");
}

function notYaml(error: unknown): WaiverRemark {
  const { reason, mark } =
    error instanceof YAMLException ? error : { reason: String(error), mark: undefined };
  // The parser counts lines from 0.
  const line = (mark?.line ?? 0) + 1;
  return unreadable(`is not YAML: ${reason}`, line, "Correct the file at this line.");
}

function unreadable(wrong: string, line = 1, instead = writeList): WaiverRemark {
  return { level: "error", problem: "unreadable", line, key: "", wrong, instead };
}

const writeList = "Write a mapping with the one key `waivers`, a list.";

interface Fault {
  readonly key: string;
  readonly wrong: string;
  readonly instead: string;
}

const texts = {
  rule: "the id of the rule that may be broken",
  owner: "who answers for it",
  reason: "why the rule cannot be kept",
  ticket: "where the work to end it is tracked",
  expires: "the last day on which it holds, as YYYY-MM-DD",
} as const;

const subjectTexts = {
  namespace: "the namespace of the subject",
  kind: "the kind of the subject",
  name: "the name of the subject",
  urn: "the URN of the subject",
} as const;

const subjectForms = "{ namespace, kind (optional), name }, { kind, name } or { urn }";

/** The fields that have their shape, and what is wrong with the others. */
function readWaiver(value: unknown): {
  readonly fields: Partial<Waiver>;
  readonly faults: Fault[];
} {
  const known = [...Object.keys(texts), "subject"];
  if (!isMapping(value)) {
    const instead = `Write a mapping with ${known.join(", ")}.`;
    return { fields: {}, faults: [{ key: "", wrong: `${shown(value)} is not a waiver`, instead }] };
  }
  const own = readTexts(value, texts, "");
  const subject = readSubject(value["subject"]);
  return {
    fields: { ...own.fields, ...(subject.subject ? { subject: subject.subject } : {}) },
    faults: [...strayKeys(value, known, ""), ...own.faults, ...subject.faults],
  };
}

function readSubject(value: unknown): {
  readonly subject?: WaiverSubject;
  readonly faults: Fault[];
} {
  const key = "subject";
  const instead = `Write ${subjectForms}.`;
  if (!isMapping(value)) {
    const wrong = value === undefined ? "is missing" : `${shown(value)} is not a subject`;
    return { faults: [{ key, wrong, instead }] };
  }
  const given = Object.entries(subjectTexts).filter(([field]) => value[field] !== undefined);
  const { fields, faults } = readTexts(value, Object.fromEntries(given), "subject.");
  const stray = strayKeys(value, Object.keys(subjectTexts), "subject.");
  if (stray.length > 0 || faults.length > 0) return { faults: [...stray, ...faults] };
  if (isSubject(fields)) return { subject: fields, faults };
  const keys = Object.keys(fields).join(", ") || "nothing";
  return { faults: [{ key, wrong: `has ${keys}, which names no subject`, instead }] };
}

function isSubject(
  fields: Partial<Record<keyof typeof subjectTexts, string>>,
): fields is WaiverSubject {
  const { urn, namespace, kind, name } = fields;
  if (urn !== undefined) return namespace === undefined && kind === undefined && name === undefined;
  return name !== undefined && (namespace !== undefined || kind !== undefined);
}

function readTexts<Key extends string>(
  mapping: Mapping,
  wanted: Readonly<Record<Key, string>>,
  prefix: string,
): { readonly fields: Partial<Record<Key, string>>; readonly faults: Fault[] } {
  const fields: Partial<Record<Key, string>> = {};
  const faults: Fault[] = [];
  for (const [key, what] of Object.entries(wanted) as [Key, string][]) {
    const value = mapping[key] ?? "";
    if (typeof value !== "string") {
      const wrong = `${shown(value)} is not text`;
      faults.push({ key: `${prefix}${key}`, wrong, instead: `Write ${what}, in quotes.` });
    } else if (value.trim() === "") {
      faults.push({ key: `${prefix}${key}`, wrong: "is missing", instead: `Write ${what}.` });
    } else {
      fields[key] = value.trim();
    }
  }
  return { fields, faults };
}

function strayKeys(mapping: Mapping, known: readonly string[], prefix: string): Fault[] {
  return Object.keys(mapping)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      key: `${prefix}${key}`,
      wrong: "there is no such key",
      instead: didYouMean(key, known).trim() || `The keys are ${known.join(", ")}.`,
    }));
}

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
