import { CORE_SCHEMA, load, mergeTag, YAMLException } from "js-yaml";

import { isObject } from "../workload";
import { yamlLines, type YamlPath } from "../yaml-lines";

/** A file of data, and where its fields stand. */
export interface YamlFile {
  readonly value: unknown;
  readonly lineOf: (path: YamlPath) => number;
}

/** Longer than any rule with its examples; a file above is none of ours. */
const longestFile = 1024 * 1024;

/** Aliases let a short text stand for a value without end. */
const mostNodes = 100_000;

// Merge keys let examples share a pod. A date stays text.
const schema = CORE_SCHEMA.withTags(mergeTag);

/** Reads one document of YAML, which is data and nothing else. Never throws. */
export function readYaml(
  text: string,
): YamlFile | { readonly line?: number; readonly fault: string } {
  if (text.length > longestFile)
    return { fault: "It is longer than 1 MiB. Write one rule a file." };
  try {
    const value = load(text, { schema });
    if (countNodes(value, mostNodes) > mostNodes) {
      return { fault: "Its aliases stand for too much. Write what they stand for." };
    }
    return { value, lineOf: yamlLines(text) };
  } catch (error) {
    if (!(error instanceof YAMLException)) return { fault: `It is not YAML: ${String(error)}.` };
    return { line: (error.mark?.line ?? 0) + 1, fault: `It is not YAML: ${error.reason}.` };
  }
}

function countNodes(value: unknown, most: number): number {
  let count = 0;
  const open = [value];
  while (open.length > 0 && count <= most) {
    const next = open.pop();
    count += 1;
    if (Array.isArray(next)) open.push(...(next as unknown[]));
    else if (isObject(next)) open.push(...Object.values(next));
  }
  return count;
}
