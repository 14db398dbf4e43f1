import type { ScanNotice } from "../scan-result";
import type { Layout } from "./layout";
import { printable } from "./printable";

/** So many places of one message are named where nobody asks for all. */
const mostPlaces = 5;

/** What was not judged, or not as a whole, one message after the other: errors first. */
export function* noticesText(
  notices: readonly ScanNotice[],
  { style, paragraph }: Layout,
  { quiet, verbose }: { readonly quiet: boolean; readonly verbose: boolean },
): Generator<string> {
  const marks = {
    error: style(["bold", "red"], "error  "),
    warning: style("yellow", "warning"),
    info: style("dim", "info   "),
  };
  const groups = groupedByMessage(
    quiet ? notices.filter(({ level }) => level === "error") : notices,
  );
  for (const { level, message, places } of groups) {
    const shown = verbose || level !== "info" ? places : places.slice(0, mostPlaces);
    const more = places.length - shown.length;
    const lines = [...shown, ...(more > 0 ? [`and ${more} more (--verbose names them)`] : [])];
    yield paragraph(printable(message), 8, marks[level]);
    yield lines.map((line) => paragraph(style("dim", line), 10)).join("");
  }
  if (groups.length > 0) yield "\n";
}

interface Group {
  readonly level: ScanNotice["level"];
  readonly message: string;
  readonly places: string[];
}

const order = ["error", "warning", "info"] as const;

function groupedByMessage(notices: readonly ScanNotice[]): Group[] {
  const groups = new Map<string, Group>();
  for (const notice of notices) {
    const { level, message } = notice;
    const key = `${level} ${message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { level, message, places: [placeOf(notice)] });
    else group.places.push(placeOf(notice));
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** "app.yaml:12 (document 2)" */
export function placeOf({ file, document, line }: ScanNotice): string {
  const numbered = line === undefined ? printable(file) : `${printable(file)}:${line}`;
  return document === undefined || document === 1 ? numbered : `${numbered} (document ${document})`;
}
