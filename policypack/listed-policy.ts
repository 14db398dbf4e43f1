import type { Policy, PolicyComplianceFramework } from "@pulumi/policy/policy";

import { isClusterRule, rulePage } from "./catalogue";
import { controls } from "./frameworks";
import type { ControlId } from "./frameworks";
import type { Rule } from "./rule";

/**
 * A policy that carries a rule's words and evaluates nothing: Pulumi lists it, gives it a level and joins it with the
 * violations that the dispatching policy reports under its name.
 *
 * For a rule that only a cluster judges this list is where a preview says so. To report an unknown for each pod, at each
 * preview, would teach to overlook it, and where unknown blocks, no deployment with a pod could ever pass.
 */
export function listedPolicy(rule: Rule): Policy {
  const clusterOnly = isClusterRule(rule);
  // A team's own control has no title here.
  const first = rule.controls.find((control) => Object.hasOwn(controls, control));
  return {
    name: rule.id,
    displayName: rule.title,
    description: clusterOnly ? `${rule.rationale} ${rule.unknownElsewhere}` : rule.rationale,
    // What is never judged here must not promise to stop anything.
    enforcementLevel: clusterOnly ? "advisory" : "mandatory",
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
