import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ManagedCluster } from "../../components/cluster";

/** A cluster as governance knows one, made of nothing but a provider. Call it inside of a recorded program. */
export function fakeCluster(overrides: Partial<ManagedCluster> = {}): ManagedCluster {
  const nodes = new k8s.core.v1.ConfigMap(
    "node-pool",
    { metadata: { name: "node-pool", namespace: "kube-system" } },
    { provider: provider("nodes") },
  );
  return {
    cloud: "aws",
    name: "alpha",
    provider: provider("alpha"),
    capabilities: {
      privilegedDaemonsets: true,
      networkPolicyEngine: "vpc-cni",
      fqdnPolicies: false,
    },
    cisBenchmark: "eks-1.8.0",
    systemNamespaces: ["kube-system"],
    ready: [nodes],
    posture: pulumi.output([]),
    bindWorkloadIdentity: () => {
      throw new Error("This test gives no workload an identity");
    },
    ...overrides,
  };
}

function provider(name: string): k8s.Provider {
  return new k8s.Provider(name, { kubeconfig: "{}" });
}
