import { existsSync } from "node:fs";
import { join } from "node:path";

import { catalogue } from "../catalogue";
import { noTeamRules } from "./extended-catalogue";
import { readTeamRules } from "./read-folder";
import type { TeamRules } from "./read-folder";

/**
 * The folder beside `waivers.yaml` in which a team keeps its rules. Pack and program read the same one, so that neither
 * can be told of rules that the other does not know.
 */
const folder = "own-rules";

/**
 * The rules of the team that uses this pack: none where there is no such folder.
 * @param pack the folder of the pack
 * @throws TeamRulesError with everything that is wrong in the folder
 */
export function readOwnRules(pack: string): TeamRules {
  const path = join(pack, folder);
  return existsSync(path) ? readTeamRules(path, catalogue, `policypack/${folder}`) : noTeamRules;
}
