import type * as pulumi from "@pulumi/pulumi";
import type { ControlId } from "../../policypack/frameworks";
import type { CapabilityId } from "./capabilities";

/** One property that a capability rests on. */
export interface Guard<Parts> {
  /** Type token of the resource that carries it: "aws:eks/cluster:Cluster". */
  readonly type: string;
  /** The resources of the cluster that must carry it; none where the settings ask for nothing that could. */
  readonly resources: (parts: Parts) => readonly pulumi.CustomResource[];
  /** From the root of the resource's properties: "vpcConfig.endpointPublicAccess". */
  readonly property: string;
  /** The wanted value, in words or as a literal: "false". */
  readonly wanted: string;
  readonly holds: (actual: unknown) => boolean;
  /** The rule of the pack that refuses a program without it. Absent where the property has no weaker value. */
  readonly rule?: string;
}

/** How one cloud stands to one capability. */
export type Hardening<Parts> = {
  readonly controls: readonly ControlId[];
  readonly guards: readonly Guard<Parts>[];
} & (
  | { readonly stands: "on" }
  /** The configuration chooses, and each choice is safe. */
  | {
      readonly stands: "alternatives";
      readonly setting: string;
      readonly choices: readonly string[];
    }
  /** There when the configuration asks for it. */
  | { readonly stands: "capability"; readonly setting: string }
  /** The cloud does not offer it; something else stands in its place, and the guards are that something's. */
  | { readonly stands: "compensated"; readonly because: string; readonly by: string }
);

/** A cloud's whole column of the table. A capability that is forgotten does not compile. */
export type HardeningTable<Parts> = Readonly<Record<CapabilityId, Hardening<Parts>>>;
