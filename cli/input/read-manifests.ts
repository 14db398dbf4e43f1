import { EVENT_ID } from "js-yaml";

import type { ScanNotice } from "../scan-result";
import { isCommentedJson, looksLikeTemplate, namesHelmValues, notJudged } from "./classify";
import type { FoundFile } from "./find-files";
import { Lines } from "./lines";
import { childAt, itemsAt } from "./locate";
import type { ManifestObject, Source } from "./manifest";
import { splitDocuments } from "./split-documents";
import { DocumentError, readEvents } from "./yaml-events";
import type { Events } from "./yaml-events";
import { valueAt } from "./yaml-value";

/** Takes what is found in a file, while its events are at hand. */
export interface ManifestReader {
  readonly object: (manifest: ManifestObject, events: Events) => void;
  readonly notice: (notice: ScanNotice) => void;
}

/** Reads the objects of a file, those in lists among them, one document after the other. */
export function readManifests(file: FoundFile, text: string, reader: ManifestReader): void {
  const reading = new Reading(file, text, reader);
  for (const { offset, text: part } of splitDocuments(text)) reading.part(offset, part);
  reading.end();
}

class Reading {
  readonly #file: string;
  readonly #isNamed: boolean;
  readonly #text: string;
  readonly #lines: Lines;
  readonly #reader: ManifestReader;
  #document = 0;
  #isEmpty = true;
  /** The documents that Helm must render first. */
  readonly #templates: number[] = [];

  constructor({ name, isNamed }: FoundFile, text: string, reader: ManifestReader) {
    this.#file = name;
    this.#isNamed = isNamed;
    this.#text = text;
    this.#lines = new Lines(text);
    this.#reader = reader;
  }

  /** What stands between two separators: one document, or more where they are separated in a way of YAML's own. */
  part(offset: number, text: string): void {
    this.#document++;
    try {
      const events = readEvents(text);
      for (const [nth, root] of roots(events).entries()) {
        if (nth > 0) this.#document++;
        this.#read(events, { offset, text, root });
      }
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      this.#isEmpty = false;
      this.#unreadable(offset, error);
    }
  }

  end(): void {
    const [first] = this.#templates;
    if (first !== undefined) {
      this.#tell("warning", `${templateText} Not judged: ${documents(this.#templates)}.`);
    } else if (namesHelmValues(this.#text)) {
      this.#tell("warning", `${templateText} Judged as it stands.`);
    }
    if (this.#isEmpty) this.#tell("info", "Empty: there is nothing to judge.");
  }

  #read(events: Events, place: Pick<Source, "offset" | "text" | "root">): void {
    const { value, duplicates } = valueAt(events, place.root);
    const source = { ...place, file: this.#file, document: this.#document, lines: this.#lines };
    for (const { key, offset } of duplicates) {
      const message = `The key ${JSON.stringify(key)} is given twice: the last one counts, as for kubectl.`;
      this.#tell("warning", message, place.offset + offset);
    }
    if (value === null) return;
    this.#isEmpty = false;
    const why = notJudged(value, this.#file);
    if (why === undefined) this.#objects(value as NamedObject, source, events);
    else this.#tell("info", why, place.offset);
  }

  /** An object, or those in a list of them. */
  #objects(value: NamedObject, source: Source, events: Events): void {
    const { apiVersion, kind, items } = value;
    if (!kind.endsWith("List") || !Array.isArray(items)) {
      this.#reader.object({ apiVersion, kind, object: value, source }, events);
      return;
    }
    const list = childAt(events, source.root, "items");
    const roots = list === undefined ? [] : itemsAt(events, list.value);
    for (const [index, item] of (items as unknown[]).entries()) {
      const itemSource = { ...source, root: roots[index] ?? source.root };
      const object = named(item, value);
      if (object !== undefined) this.#objects(object, itemSource, events);
      else {
        const place = source.offset;
        this.#tell("warning", `items[${index}] is not a Kubernetes object: not judged.`, place);
      }
    }
  }

  #unreadable(offset: number, { message, offset: within }: DocumentError): void {
    const place = offset + within;
    if (looksLikeTemplate(this.#text)) this.#templates.push(this.#document);
    else if (!this.#isNamed && isCommentedJson(this.#file, this.#text)) {
      this.#tell("warning", "JSON with comments, which is no manifest: not judged.", place);
    } else this.#tell("error", `Cannot be read as YAML or JSON: ${message}.`, place);
  }

  #tell(level: ScanNotice["level"], message: string, offset?: number): void {
    const place =
      offset === undefined ? {} : { document: this.#document, line: this.#lines.at(offset).line };
    this.#reader.notice({ level, file: this.#file, ...place, message });
  }
}

const templateText =
  "A Helm template that is not rendered: pipe `helm template` into `palisade scan -`.";

function documents(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? "document" : "documents"} ${numbers.join(", ")}`;
}

/** Where the documents begin among the events. */
function roots({ list }: Events): number[] {
  return list.flatMap(({ type }, index) => (type === EVENT_ID.DOCUMENT ? [index + 1] : []));
}

type NamedObject = Readonly<Record<string, unknown>> & {
  readonly apiVersion: string;
  readonly kind: string;
};

/** An item may leave to a list of one kind, such as PodList, to say what it is. */
function named(item: unknown, list: NamedObject): NamedObject | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const own = item as Readonly<Record<string, unknown>>;
  const object =
    list.kind === "List"
      ? own
      : { apiVersion: list.apiVersion, kind: list.kind.slice(0, -"List".length), ...own };
  return typeof object["apiVersion"] === "string" && typeof object["kind"] === "string"
    ? (object as NamedObject)
    : undefined;
}
