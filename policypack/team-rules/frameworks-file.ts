import { z } from "zod";

import { fieldText, shapeFaults } from "./mistake";
import type { TeamRuleMistake } from "./mistake";
import type { YamlFile } from "./yaml-file";

/** The file of a folder that names a team's own controls. No rule may have this name. */
export const frameworksFile = "frameworks.yaml";

/** A control of a team's own framework. */
export interface TeamControl {
  /** Framework and version, a slash, the control's own number: "acme-2.0/COST-1". */
  readonly id: string;
  readonly title: string;
  /** Rules of the catalogue or of the folder that are evidence for it. */
  readonly rules: readonly string[];
}

const schema = z.strictObject(
  {
    controls: z.record(
      z
        .string()
        .regex(
          /^[a-z0-9][a-z0-9.-]*\/[A-Za-z0-9][\w.:-]*$/,
          "Write the framework, a slash, and the number of the control: acme-2.0/COST-1.",
        ),
      z.strictObject(
        {
          title: z
            .string("Write what the control asks for.")
            .trim()
            .min(1, "Write what it asks for."),
          rules: z.array(z.string(), "Write a list of rule ids.").default([]),
        },
        "Write a mapping with title and rules.",
      ),
      "Write a mapping of control ids to their title and rules.",
    ),
  },
  "Write a mapping with the one key `controls`.",
);

/** The controls of a team's frameworks, or everything that is wrong with their file. */
export function readFrameworks({ value, lineOf }: YamlFile): {
  readonly controls: readonly TeamControl[];
  readonly mistakes: readonly TeamRuleMistake[];
} {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const controls = Object.entries(parsed.data.controls);
    return { controls: controls.map(([id, control]) => ({ id, ...control })), mistakes: [] };
  }
  return {
    controls: [],
    mistakes: shapeFaults(parsed.error).map(({ path, message }) => ({
      file: frameworksFile,
      line: lineOf(path),
      field: fieldText(path),
      message,
    })),
  };
}
