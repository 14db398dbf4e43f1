import { controls as knownControls } from "../frameworks";
import type { ControlId } from "../frameworks";
import type { Rule } from "../rule";
import type { TeamRules } from "./read-folder";

/** The rules of the catalogue and of a team, each with the team's controls that it is evidence for. */
export function withTeamRules<R extends Rule>(
  catalogue: readonly R[],
  { rules, controls }: TeamRules,
): readonly (R | TeamRules["rules"][number])[] {
  return [...catalogue, ...rules].map((rule) => {
    const further = controls
      .filter((control) => control.rules.includes(rule.id))
      .map(({ id }) => id as ControlId)
      .filter((id) => !rule.controls.includes(id));
    return further.length === 0 ? rule : { ...rule, controls: [...rule.controls, ...further] };
  });
}

/** The title of every control that a rule may name, by its id. */
export function controlTitles({ controls }: TeamRules): Readonly<Record<string, string>> {
  return { ...knownControls, ...Object.fromEntries(controls.map(({ id, title }) => [id, title])) };
}

/** What a stack or a scan without rules of its own adds. */
export const noTeamRules: TeamRules = { rules: [], examples: [], controls: [] };
