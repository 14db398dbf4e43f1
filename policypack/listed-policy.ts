import type { Policy, PolicyComplianceFramework } from "@pulumi/policy/policy";

import { rulePage } from "./catalogue";
import { controls } from "./frameworks";
import type { ControlId } from "./frameworks";
import type { Rule } from "./rule";

/**
 * A policy that carries a rule's words and evaluates nothing: Pulumi lists it, gives it a level and joins it with the
 * violations that the dispatching policy reports under its name.
 */
export function listedPolicy(rule: Rule): Policy {
  // A team's own control has no title here.
  const first = rule.controls.find((control) => Object.hasOwn(controls, control));
  return {
    name: rule.id,
    displayName: rule.title,
    description: rule.rationale,
    enforcementLevel: "mandatory",
    severity: rule.severity,
    ...(first === undefined ? {} : { framework: framework(first) }),
    tags: [...rule.controls],
    remediationSteps: rule.remediation,
    url: rulePage(rule),
  };
}

/** Pulumi has room for one framework; the other controls are tags. */
function framework(control: ControlId): PolicyComplianceFramework {
  const slash = control.indexOf("/");
  const [, name = control, version = ""] =
    /^(.*?)(?:-(\d[\d.]*))?$/.exec(control.slice(0, slash)) ?? [];
  return { name, version, reference: control.slice(slash + 1), specification: controls[control] };
}
