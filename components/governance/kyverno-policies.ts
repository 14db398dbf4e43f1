import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { KyvernoSet } from "../../policypack/kyverno-set";
import { policiesRelease } from "./policies-release";

/** The catalogue's rules as the cluster knows them, and the waivers that it heeds. */
export class KyvernoPolicies extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:KyvernoPolicies";
  /** The policies. What they make or refuse may come after them. */
  readonly rules: pulumi.Resource;

  constructor(
    name: string,
    args: {
      readonly set: KyvernoSet;
      /** Kyverno, which must answer before its policies come, and must outlive them. */
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(KyvernoPolicies.type, name, {}, opts);

    const child = { parent: this };
    const waivers = new k8s.helm.v3.Release(
      `${name}-waivers`,
      policiesRelease("palisade-waivers", args.set.exceptions),
      { ...child, dependsOn: [...args.after] },
    );
    this.rules = new k8s.helm.v3.Release(
      `${name}-rules`,
      policiesRelease("palisade-rules", args.set.policies),
      // A policy that came before its waivers would refuse what they let pass.
      { ...child, dependsOn: [...args.after, waivers] },
    );

    this.registerOutputs();
  }
}
