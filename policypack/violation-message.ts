import { rulePage } from "./catalogue";
import type { Finding } from "./cel";
import type { ResourceJudgement } from "./judge-resource";
import type { WaiverAnswer } from "./waivers";

/**
 * What the user reads about a broken rule: what is wrong and where, who waived it, what to do, and where more is
 * written. Values appear only where the rule lists the field as printable: a pack sees secrets in clear.
 */
export function violationMessage(
  { rule, verdict, findings }: ResourceJudgement,
  answer: WaiverAnswer | undefined,
): string {
  const telling = findings.filter((finding) => finding.verdict === verdict);
  return [
    `${rule.title}.`,
    ...unique(telling.map(sentence)),
    ...(answer === undefined ? [] : [waiverText(answer)]),
    ...(verdict === "fail" ? [rule.remediation] : []),
    `See ${rulePage(rule)}`,
  ].join("\n");
}

function sentence({ verdict, path, message, value, because }: Finding): string {
  if (verdict === "unknown") return `Cannot be judged before ${because ?? path} is known.`;
  if (verdict === "error") return `The rule could not be evaluated at ${path}: ${because ?? ""}`;
  return `${path}${value === undefined ? "" : ` is ${value}`}: ${message}`;
}

function waiverText({ waiver, expired }: WaiverAnswer): string {
  const { expires, owner, ticket } = waiver;
  return expired
    ? `The waiver of ${owner} (${ticket}) expired after ${expires}.`
    : `Waived until ${expires} by ${owner} (${ticket}).`;
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
