/** What is wrong with a waivers file, or will be: one line each, with the place and what to do. */
export interface WaiverRemark {
  /** An `error` makes the file unusable, so that no guard is loosened by half of it; a `warning` is told and tolerated. */
  readonly level: "error" | "warning";
  readonly problem: WaiverProblem;
  /** Which of the waivers in the file; the first is 1. None where the file as a whole is meant. */
  readonly entry?: number;
  /** The line of the key, or of the nearest thing around it that is there; the first is 1. */
  readonly line: number;
  /** The key inside of the waiver: "subject.name". Empty for the waiver as a whole. */
  readonly key: string;
  /** Continues the key: `there is no rule "x"`. */
  readonly wrong: string;
  /** One or more sentences in the imperative. */
  readonly instead: string;
}

export type WaiverProblem =
  /** The text is not YAML, or no list of waivers. */
  | "unreadable"
  /** A field is missing, is not text, or means nothing. */
  | "shape"
  | "unknown-rule"
  /** The rule is never about such a subject. */
  | "strange-subject"
  | "bad-date"
  | "duplicate"
  /** The pattern names more than a subject. */
  | "too-broad"
  /** The last day is too far away for anybody to look at it again. */
  | "too-long"
  | "expired"
  | "expires-soon"
  /** Nothing that was judged needed it. */
  | "unused";

/**
 * A remark as one line: place, what is wrong, what to do.
 * @param file how the file is called in a message
 */
export function remarkText(
  { entry, line, key, wrong, instead }: WaiverRemark,
  file: string,
): string {
  const place = [...(entry === undefined ? [] : [`waiver ${String(entry)}`]), key].filter(
    (part) => part !== "",
  );
  const where = place.length === 0 ? "" : ` ${place.join(", ")}:`;
  return `${file}:${String(line)}:${where} ${wrong}. ${instead}`;
}

/** The longest value that a message repeats; the start of a longer one tells which it is. */
const longestShown = 60;

/** A value as a message shows it: on one line, cut, and without characters that steer a terminal. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a mapping";
  if (typeof value !== "string") return String(value);
  const characters = Array.from(value);
  const cut = characters.length > longestShown;
  const text = JSON.stringify(cut ? characters.slice(0, longestShown).join("") : value);
  const safe = text.replace(
    /[^\P{C} ]|[\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return cut ? `${safe}…` : safe;
}
