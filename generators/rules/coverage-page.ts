import { coverages } from "../../policypack/coverage";
import type { Answer, Coverage } from "../../policypack/coverage/answer";

/** What others check, row by row, and what the catalogue says to it. */
export function coveragePage(): string {
  return `${[
    "# Coverage",
    "<!-- Generated from policypack/coverage/. -->",
    "What other tools and benchmarks check of Kubernetes objects and of the clouds that clusters stand on, and which rule finds the same, asks for more, or why there is none.",
    counts(),
    ...coverages.flatMap(section),
  ].join("\n\n")}\n`;
}

function counts(): string {
  const rows = coverages.map(({ name, checks }) => {
    const number = (answered: boolean): number =>
      checks
        .filter(({ answer }) => "rules" in answer === answered)
        .reduce((sum, { ids }) => sum + ids.length, 0);
    return `| ${name} | ${number(true) + number(false)} | ${number(true)} | ${number(false)} |`;
  });
  return ["| list | checks | covered | refused |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function section({ name, source, checks }: Coverage): string[] {
  const rows = checks.map(
    ({ ids, title, answer }) => `| ${ids.join(", ")} | ${title} | ${text(answer)} |`,
  );
  return [
    `## ${name}`,
    `Source: <${source}>`,
    ["| check | what it is after | our answer |", "| --- | --- | --- |", ...rows].join("\n"),
  ];
}

function text(answer: Answer): string {
  if ("refused" in answer) return `_No rule._ ${answer.refused}`;
  const rules = answer.rules.map((id) => `[${id}](rules/${id}.md)`).join(", ");
  return answer.remark === undefined ? rules : `${rules}. ${answer.remark}`;
}
