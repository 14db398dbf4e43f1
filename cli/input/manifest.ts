import type { Lines, Position } from "./lines";
import { offsetOfPath } from "./locate";
import { readEvents } from "./yaml-events";
import type { Events } from "./yaml-events";

/** A text in which an object stands, and where. */
export interface Source {
  readonly file: string;
  /** Which of the documents in the file; the first is 1. */
  readonly document: number;
  /** Of the whole file. */
  readonly lines: Lines;
  /** Of the part of the file that was parsed, and where in the file it begins. */
  readonly text: string;
  readonly offset: number;
  /** The index of the event at which the object begins. */
  readonly root: number;
}

/** An object that Kubernetes knows by its kind, read from a file. */
export interface ManifestObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly object: Readonly<Record<string, unknown>>;
  readonly source: Source;
}

/**
 * Where the field of a path stands, or its nearest parent that is there.
 * @param events of the source's text, where they are at hand; else they are read again
 */
export function positionOf(source: Source, path: string, events?: Events): Position {
  const found = offsetOfPath(events ?? readEvents(source.text), source.root, path);
  return source.lines.at(source.offset + found);
}
