import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Flows } from "./flows";
import { hostPolicies } from "./host-policies";
import { networkPolicies } from "./network-policies";
import { ownNamespaceLabels } from "./own-namespaces";
import { podSecurityLabels, type PodSecurityLevel } from "./pod-security";
import { hasPrometheus, type Scope } from "./scope";

/** A namespace as governance wants every one to be. */
export interface GuardedNamespaceSpec {
  readonly name: string;
  /** @default "restricted"; anything weaker is for host-level workloads. */
  readonly level?: PodSecurityLevel;
  readonly flows: Flows;
  /** Who owns it and what data is in it. @default those of governance itself. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A namespace with Pod Security labels, denied traffic by default, and no token for pods that name no service account. */
export class GuardedNamespace extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:GuardedNamespace";

  constructor(
    name: string,
    args: {
      readonly spec: GuardedNamespaceSpec;
      readonly scope: Scope;
      readonly after?: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(GuardedNamespace.type, name, {}, opts);
    const { spec, scope, after = [] } = args;

    const namespace = new k8s.core.v1.Namespace(name, namespaceArgs(spec), {
      parent: this,
      dependsOn: [...after],
    });
    // Named by the plain name and not by the namespace's output, so that rules can judge what is in it at preview.
    const inside = { parent: this, dependsOn: namespace };

    // The provider applies server-side, so this takes over the account that the cluster makes by itself, whoever is first.
    new k8s.core.v1.ServiceAccount(
      `${name}-default-account`,
      {
        metadata: { name: "default", namespace: spec.name },
        automountServiceAccountToken: false,
      },
      inside,
    );

    const policies = networkPolicies(spec.flows, {
      cloud: scope.cloud,
      monitored: hasPrometheus(scope),
    });
    for (const [policy, policySpec] of Object.entries(policies)) {
      new k8s.networking.v1.NetworkPolicy(
        `${name}-${policy}`,
        { metadata: { name: policy, namespace: spec.name }, spec: policySpec },
        inside,
      );
    }
    for (const policy of hostPolicies(spec.flows, scope)) {
      new k8s.apiextensions.CustomResource(
        `${name}-${policy.metadata.name}`,
        { ...policy, metadata: { ...policy.metadata, namespace: spec.name } },
        inside,
      );
    }

    this.registerOutputs();
  }
}

export function namespaceArgs(
  spec: Pick<GuardedNamespaceSpec, "name" | "level" | "labels">,
): k8s.core.v1.NamespaceArgs {
  return {
    metadata: {
      name: spec.name,
      labels: {
        "app.kubernetes.io/managed-by": "palisade",
        ...podSecurityLabels(spec.level ?? "restricted"),
        ...(spec.labels ?? ownNamespaceLabels),
      },
    },
  };
}
