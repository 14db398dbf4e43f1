import { controls, type ControlId } from "../../policypack/frameworks";
import type { ControlResult } from "./control-result";

/** How a cluster stands to one control of a framework. */
interface ControlStanding {
  /** Framework and version, a slash, the control's own number: "cis-eks-1.8.0/5.4.2". */
  readonly control: ControlId;
  readonly title: string;
  /** The worst of its evidence: `fail` before `pass`, and `not-applicable` where nothing speaks to it. */
  readonly verdict: ControlResult["verdict"];
  /** How many results of the posture are evidence of each verdict. */
  readonly passed: number;
  readonly failed: number;
  /** What stands in place of what the cloud does not offer; each once. */
  readonly compensations: readonly string[];
}

/** How a cluster stands to a framework: the controls that Palisade has evidence for, never the whole framework. */
interface FrameworkStanding {
  /** With its version: "soc2-2017". */
  readonly framework: string;
  readonly passed: number;
  readonly failed: number;
  readonly notApplicable: number;
  readonly controls: readonly ControlStanding[];
}

/**
 * Reads a posture by framework, as an auditor does. One failed guard fails each control that it is evidence for; a guard that
 * does not apply is evidence of nothing.
 */
export function rollUp(posture: readonly ControlResult[]): readonly FrameworkStanding[] {
  const evidence = new Map<ControlId, ControlResult[]>();
  for (const result of posture) {
    for (const control of result.controls) {
      evidence.set(control, [...(evidence.get(control) ?? []), result]);
    }
  }
  const standings = [...evidence]
    .map(([control, results]) => standing(control, results))
    .sort((one, other) => (one.control < other.control ? -1 : 1));
  return [...new Set(standings.map(({ control }) => frameworkOf(control)))].map((framework) => {
    const own = standings.filter(({ control }) => frameworkOf(control) === framework);
    const counted = (wanted: ControlResult["verdict"]) =>
      own.filter(({ verdict }) => verdict === wanted).length;
    return {
      framework,
      passed: counted("pass"),
      failed: counted("fail"),
      notApplicable: counted("not-applicable"),
      controls: own,
    };
  });
}

function standing(control: ControlId, results: readonly ControlResult[]): ControlStanding {
  const passed = results.filter(({ verdict }) => verdict === "pass").length;
  const failed = results.filter(({ verdict }) => verdict === "fail").length;
  return {
    control,
    title: controls[control],
    verdict: failed > 0 ? "fail" : passed > 0 ? "pass" : "not-applicable",
    passed,
    failed,
    compensations: [...new Set(results.flatMap(({ compensation }) => compensation ?? []))],
  };
}

function frameworkOf(control: ControlId): string {
  return control.slice(0, control.indexOf("/"));
}
