import type * as k8s from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";

import type { ControlResult } from "./posture/control-result";

/** Where a cluster runs. `existing` is any cluster that a kubeconfig reaches. */
export type Cloud = "aws" | "gcp" | "azure" | "existing";

/** What enforces NetworkPolicy. `provided` is an existing cluster's own engine, which is not ours to know. */
type NetworkPolicyEngine = "vpc-cni" | "dataplane-v2" | "cilium" | "provided";

/** What governance may rely on in a cluster. Plain values: they decide which resources exist. */
export interface ClusterCapabilities {
  /** Host-level DaemonSets (Falco's driver, node scanners) may run. False on GKE Autopilot and on Fargate. */
  readonly privilegedDaemonsets: boolean;
  readonly networkPolicyEngine: NetworkPolicyEngine;
  /** Egress can be limited by DNS name. */
  readonly fqdnPolicies: boolean;
}

/** Benchmark name as `kube-bench --benchmark` takes it. Never left to its detection, which falls back to old ones. */
export type CisBenchmark = "eks-1.8.0" | "gke-1.9.0" | "aks-1.8" | "cis-1.12";

/** What a workload in the cluster may do in the cloud, per cloud; a cloud that is absent grants nothing there. */
export interface WorkloadIdentityGrants {
  readonly aws?: {
    /** IAM policy document as JSON. */
    readonly policy: pulumi.Input<string>;
  };
  readonly gcp?: {
    /** IAM roles on the cluster's project: "roles/storage.objectViewer". */
    readonly roles: readonly string[];
  };
  readonly azure?: {
    /** Role definition (full resource id) granted at a scope (resource id). */
    readonly assignments: readonly {
      readonly name: string;
      readonly roleDefinitionId: pulumi.Input<string>;
      readonly scope: pulumi.Input<string>;
    }[];
  };
}

export interface WorkloadIdentityRequest {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly grants: WorkloadIdentityGrants;
}

/** What a service account and its pods must carry for the cloud to know them. */
export interface WorkloadIdentityBinding {
  readonly serviceAccountAnnotations: pulumi.Output<Record<string, string>>;
  readonly podLabels: Readonly<Record<string, string>>;
  /** What must exist before the workload starts. */
  readonly resources: readonly pulumi.Resource[];
}

/** The contract that EKS, GKE, AKS and existing clusters satisfy, and the only thing that governance knows of them. */
export interface ManagedCluster {
  readonly cloud: Cloud;
  /** The name given in the stack's configuration. */
  readonly name: string;
  /** Reaches the cluster's API; every object of governance is made through it. */
  readonly provider: k8s.Provider;
  readonly capabilities: ClusterCapabilities;
  readonly cisBenchmark: CisBenchmark;
  /** How many pools of nodes there are: the nodes of one are alike, and one of each is scanned. @default 1 */
  readonly nodePools?: number;
  /** Namespaces that the cloud owns and admission must never lock out. */
  readonly systemNamespaces: readonly string[];
  /** What must exist before workloads can be scheduled: node pools and the add-ons that they need. */
  readonly ready: readonly pulumi.Resource[];
  /** What guards the cluster, read from its resources: evidence for whoever asks. */
  readonly posture: pulumi.Output<ControlResult[]>;
  /** Gives a service account an identity in the cloud. The resources are children of the cluster. */
  bindWorkloadIdentity(name: string, request: WorkloadIdentityRequest): WorkloadIdentityBinding;
}
