import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

import type { KubernetesExamples } from "../examples";
import { controls as knownControls } from "../frameworks";
import { didYouMean } from "../nearest";
import type { KubernetesRule, Rule } from "../rule";
import { frameworksFile, readFrameworks } from "./frameworks-file";
import type { TeamControl } from "./frameworks-file";
import { fieldText, mistakeText } from "./mistake";
import type { TeamRuleMistake } from "./mistake";
import { readRule } from "./rule-file";
import type { TeamRule } from "./rule-file";
import { readYaml } from "./yaml-file";

/** What a team adds to the catalogue. */
export interface TeamRules {
  readonly rules: readonly KubernetesRule[];
  readonly examples: readonly KubernetesExamples[];
  readonly controls: readonly TeamControl[];
}

/** What is wrong with a folder of rules, everything at once. */
export class TeamRulesError extends Error {
  readonly mistakes: readonly TeamRuleMistake[];

  constructor(folder: string, mistakes: readonly TeamRuleMistake[]) {
    const lines = mistakes.map((mistake) => `  ${mistakeText(mistake)}`);
    super([`The rules in ${folder} cannot be used:`, ...lines].join("\n"));
    this.name = "TeamRulesError";
    this.mistakes = mistakes;
  }
}

/**
 * Reads a team's rules: one rule in each file `<id>.yaml`, and their own controls in `frameworks.yaml`. All of it is
 * data; nothing in the folder is run.
 *
 * @param name how the folder is called in a message
 * @throws TeamRulesError
 */
export function readTeamRules(
  folder: string,
  catalogue: readonly Rule[],
  name = folder,
): TeamRules {
  const mistakes: TeamRuleMistake[] = [];
  const read: TeamRule[] = [];
  let controls: readonly TeamControl[] = [];
  let linesOfControls: TeamRule["lineOf"] = () => 1;
  for (const { file, text, fault } of filesIn(folder, name)) {
    const yaml = text === undefined ? { fault: fault ?? "" } : readYaml(text);
    if ("fault" in yaml) {
      mistakes.push({
        file,
        field: "",
        line: "line" in yaml ? yaml.line : undefined,
        message: yaml.fault,
      });
    } else if (file === frameworksFile) {
      const frameworks = readFrameworks(yaml);
      ({ controls } = frameworks);
      linesOfControls = yaml.lineOf;
      mistakes.push(...frameworks.mistakes);
    } else {
      const { read: rule, mistakes: own } = readRule(file, yaml);
      mistakes.push(...own);
      if (rule !== undefined) read.push(rule);
    }
  }
  mistakes.push(...repeatedIds(read, catalogue), ...strayControls(read, controls));
  const ids = [...catalogue, ...read.map(({ rule }) => rule)].map(({ id }) => id);
  mistakes.push(...strayMappings(controls, ids, linesOfControls));
  if (mistakes.length > 0) throw new TeamRulesError(name, mistakes);
  return {
    rules: read.map(({ rule }) => rule),
    examples: read.map(({ examples }) => examples),
    controls,
  };
}

interface FolderFile {
  readonly file: string;
  readonly text?: string;
  readonly fault?: string;
}

/** What may be a rule, in the order of the alphabet. Documents beside the rules are left alone; code is refused. */
function filesIn(folder: string, name: string): FolderFile[] {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new TeamRulesError(name, [{ file: ".", field: "", message: unreadable(error) }]);
  }
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.split(sep).join("/"))
    .filter((file) => !/(^|\/)[.]/.test(file))
    .sort()
    .flatMap((file): FolderFile[] => {
      if (/\.([cm]?[jt]sx?|json)$/.test(file)) {
        return [{ file, fault: "A rule here is data. Write it as YAML, in a file <id>.yaml." }];
      }
      if (!/\.ya?ml$/.test(file)) return [];
      try {
        return [{ file, text: readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, "") }];
      } catch (error) {
        return [{ file, fault: unreadable(error) }];
      }
    });
}

function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === "ENOENT" ? "There is no such folder or file." : `It cannot be read (${code}).`;
}

function repeatedIds(read: readonly TeamRule[], catalogue: readonly Rule[]): TeamRuleMistake[] {
  const taken = new Map(catalogue.map(({ id }) => [id, "Palisade has a rule of this id."]));
  return read.flatMap(({ file, lineOf, rule: { id } }) => {
    const message = taken.get(id);
    taken.set(id, message ?? `The rule in ${file} has this id.`);
    if (message === undefined) return [];
    return [{ file, line: lineOf(["id"]), field: "id", message: `${message} Choose another.` }];
  });
}

function strayControls(
  read: readonly TeamRule[],
  controls: readonly TeamControl[],
): TeamRuleMistake[] {
  const known = [...Object.keys(knownControls), ...controls.map(({ id }) => id)];
  return read.flatMap(({ file, lineOf, rule }) =>
    rule.controls.flatMap((control, index) => {
      if (known.includes(control)) return [];
      const path = ["controls", index];
      const hint = didYouMean(control, known) || ` Name it in ${frameworksFile}.`;
      const message = `There is no control "${control}".${hint}`;
      return [{ file, line: lineOf(path), field: fieldText(path), message }];
    }),
  );
}

function strayMappings(
  controls: readonly TeamControl[],
  ids: readonly string[],
  lineOf: TeamRule["lineOf"],
): TeamRuleMistake[] {
  const mistake = (path: readonly (string | number)[], message: string): TeamRuleMistake => ({
    file: frameworksFile,
    line: lineOf(path),
    field: fieldText(path),
    message,
  });
  return controls.flatMap(({ id, rules }) => [
    ...(Object.hasOwn(knownControls, id)
      ? [mistake(["controls", id], "Palisade has a control of this id. Choose another.")]
      : []),
    ...rules.flatMap((rule, index) =>
      ids.includes(rule)
        ? []
        : [
            mistake(
              ["controls", id, "rules", index],
              `There is no rule "${rule}".${didYouMean(rule, ids)}`,
            ),
          ],
    ),
  ]);
}
