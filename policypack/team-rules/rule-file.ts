import { compileCel } from "../cel-environment";
import type { KubernetesExamples } from "../examples";
import { celExpression, celVariables } from "../expression";
import type { ControlId } from "../frameworks";
import { defineRule } from "../rule";
import type { KubernetesRule } from "../rule";
import { fieldText, shapeFaults } from "./mistake";
import type { TeamRuleMistake } from "./mistake";
import { ruleFileSchema } from "./rule-schema";
import type { YamlFile } from "./yaml-file";

/** A rule of a team, from one file. */
export interface TeamRule {
  readonly file: string;
  readonly lineOf: YamlFile["lineOf"];
  readonly rule: KubernetesRule;
  readonly examples: KubernetesExamples;
}

/**
 * The rule of one file, or everything that is wrong with it.
 * @param file its path from the folder
 */
export function readRule(
  file: string,
  { value, lineOf }: YamlFile,
): { readonly read?: TeamRule; readonly mistakes: readonly TeamRuleMistake[] } {
  const mistake = (path: readonly (string | number)[], message: string): TeamRuleMistake => ({
    file,
    line: lineOf(path),
    field: fieldText(path),
    message,
  });
  const parsed = ruleFileSchema.safeParse(value);
  if (!parsed.success) {
    const faults = shapeFaults(parsed.error);
    return { mistakes: faults.map(({ path, message }) => mistake(path, message)) };
  }
  const { examples, controls, validations, ...header } = parsed.data;
  const rule = defineRule({
    ...header,
    // What they are called is checked against the frameworks of the catalogue and of the folder.
    controls: controls as readonly string[] as readonly ControlId[],
    validations,
  });
  const wanted = file.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
  return {
    read: {
      file,
      lineOf,
      rule,
      examples: {
        rule: rule.id,
        good: examples.good,
        bad: examples.bad,
      },
    },
    mistakes: [
      ...(rule.id === wanted
        ? []
        : [
            mistake(
              ["id"],
              `It is "${rule.id}", and the file is called ${wanted}. Make them equal.`,
            ),
          ]),
      ...expressionFaults(rule).map(({ path, message }) => mistake(path, message)),
    ],
  };
}

/** Every expression that does not compile: a rule found wrong at admission would be found too late. */
function expressionFaults(rule: KubernetesRule): { path: (string | number)[]; message: string }[] {
  const own = Object.keys(rule.variables ?? {});
  const expressions = [
    ...celVariables(rule)
      .filter(({ name }) => own.includes(name))
      .map(({ name, expression }) => ({ path: ["variables", name], expression })),
    ...rule.validations.map((validation, index) => ({
      path: ["validations", index, "require"],
      expression: celExpression(validation),
      wanted: "bool" as const,
    })),
  ];
  return expressions.flatMap(({ path, expression, ...rest }) => {
    try {
      compileCel(expression, "wanted" in rest ? rest.wanted : undefined);
      return [];
    } catch (error) {
      const [said = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      return [{ path, message: `It does not compile as CEL: ${said}.` }];
    }
  });
}
