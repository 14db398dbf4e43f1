import { resolve } from "node:path";

import { catalogue } from "../../policypack/catalogue";
import type { Rule } from "../../policypack/rule";
import {
  controlTitles,
  noTeamRules,
  withTeamRules,
} from "../../policypack/team-rules/extended-catalogue";
import { readTeamRules } from "../../policypack/team-rules/read-folder";
import type { TeamRules } from "../../policypack/team-rules/read-folder";

/** The rules of the catalogue and of a team, with what else is known of them. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly team: TeamRules;
  /** Title of each control that a rule may name, by its id. */
  readonly controls: Readonly<Record<string, string>>;
}

/**
 * @param folder a team's rules, as the user named the folder; undefined is none
 * @throws TeamRulesError with everything that is wrong in the folder
 */
export function ruleSet(folder: string | undefined, cwd: string): RuleSet {
  const team =
    folder === undefined ? noTeamRules : readTeamRules(resolve(cwd, folder), catalogue, folder);
  return { rules: withTeamRules(catalogue, team), team, controls: controlTitles(team) };
}
