import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { rulesFor } from "../../policypack/environments";
import { kyvernoPolicies } from "../../policypack/kyverno";
import type { PolicyException, ValidatingPolicy } from "../../policypack/kyverno-manifests";
import type { KubernetesRule } from "../../policypack/rule";
import type { Settings } from "../settings/schema";
import { effectiveStage } from "./rollout";
import type { Scope } from "./scope";

/** The catalogue's rules as the cluster knows them, and the waivers that it heeds. */
export class KyvernoPolicies extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:KyvernoPolicies";

  constructor(
    name: string,
    args: {
      readonly policies: readonly ValidatingPolicy[];
      readonly exceptions: readonly PolicyException[];
      /** Kyverno, which must answer before its policies come, and must outlive them. */
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(KyvernoPolicies.type, name, {}, opts);

    const exceptions = args.exceptions.map(
      (exception) =>
        new k8s.apiextensions.CustomResource(
          `${name}-waiver-${exception.metadata.name}`,
          exception,
          { parent: this, dependsOn: [...args.after] },
        ),
    );
    for (const policy of args.policies) {
      new k8s.apiextensions.CustomResource(`${name}-${policy.metadata.name}`, policy, {
        parent: this,
        // A policy that came before its waivers would refuse what they let pass.
        dependsOn: [...args.after, ...exceptions],
      });
    }

    this.registerOutputs();
  }
}

/** Every rule of the environment at its stage; none judges the cluster's own namespaces. */
export function rolledOutPolicies(
  rules: readonly KubernetesRule[],
  policies: Settings["policies"],
  { environment, systemNamespaces }: Pick<Scope, "environment" | "systemNamespaces">,
): ValidatingPolicy[] {
  return rulesFor(rules, environment).flatMap((rule) =>
    kyvernoPolicies(rule, {
      stage: effectiveStage(rule, policies, environment),
      excludedNamespaces: systemNamespaces,
    }),
  );
}
