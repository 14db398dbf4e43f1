import type { ControlId } from "../../policypack/frameworks";
import type { CapabilityId } from "./capabilities";

/** What a component knows of one guard on one resource: a line of evidence. */
export interface ControlResult {
  readonly capability: CapabilityId;
  /** Controls of the frameworks that it is evidence for; each id carries its benchmark and version. */
  readonly controls: readonly ControlId[];
  /** Pulumi type token and name of the resource: "aws:eks/cluster:Cluster", "dev-aws". Empty where none carries it. */
  readonly resource: { readonly type: string; readonly name: string } | null;
  readonly property: string;
  readonly wanted: string;
  /** The value read from the resource as JSON text; null where it has none. Never a secret: a guard names no such property. */
  readonly actual: string | null;
  readonly verdict: "pass" | "fail" | "not-applicable";
  /** What stands in place of a capability that the cloud does not offer. */
  readonly compensation?: string;
}
