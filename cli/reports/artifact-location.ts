import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

import type { ArtifactLocation } from "sarif";

/** The folder that relative addresses start from, under the name that code scanning gives the root of a repository. */
export const rootId = "%SRCROOT%";

/**
 * Where a file is, in the words of SARIF: relative to the folder of the scan wherever it is below it, so that a report
 * from one machine is right on another.
 * @param file as the user named it, or "-" for standard input
 */
export function artifactLocation(file: string, cwd: string): ArtifactLocation {
  if (file === "-") return { uri: "stdin", description: { text: "Standard input." } };
  const below = isAbsolute(file) ? relative(cwd, file) : file.replace(/^(\.[/\\])+/, "");
  const outside = below === ".." || below.startsWith(`..${sep}`);
  if (isAbsolute(below) || (isAbsolute(file) && outside)) {
    return { uri: pathToFileURL(wellFormed(file)).href };
  }
  return { uri: below.split(sep).map(encoded).join("/"), uriBaseId: rootId };
}

function encoded(segment: string): string {
  return encodeURIComponent(wellFormed(segment));
}

/** A file system lets a name be half of a surrogate pair; no address can say that. */
function wellFormed(name: string): string {
  return Buffer.from(name, "utf8").toString("utf8");
}
