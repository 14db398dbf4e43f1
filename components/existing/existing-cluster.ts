import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

import type {
  CisBenchmark,
  ClusterCapabilities,
  ManagedCluster,
  WorkloadIdentityBinding,
  WorkloadIdentityRequest,
} from "../cluster";
import type { ControlResult } from "../posture/control-result";
import { madeElsewhere } from "../posture/made-elsewhere";
import type { ExistingClusterSettings } from "../settings/schema";

export interface ExistingClusterArgs {
  readonly settings: ExistingClusterSettings;
  /** Reaches the cluster. Secret: it may hold a credential. */
  readonly kubeconfig: pulumi.Output<string>;
}

/** A cluster that was made elsewhere. It is governed, not changed. */
export class ExistingCluster extends pulumi.ComponentResource implements ManagedCluster {
  static readonly type = "palisade:cluster:ExistingCluster";

  readonly cloud = "existing";
  readonly name: string;
  readonly provider: k8s.Provider;
  readonly capabilities: ClusterCapabilities;
  readonly cisBenchmark: CisBenchmark = "cis-1.12";
  readonly systemNamespaces = ["kube-system"];
  readonly ready: readonly pulumi.Resource[] = [];
  readonly posture: pulumi.Output<ControlResult[]> = pulumi.output(madeElsewhere());

  constructor(
    name: string,
    { settings, kubeconfig }: ExistingClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(ExistingCluster.type, name, { settings }, opts);
    this.name = settings.name;
    this.capabilities = { ...settings.capabilities, networkPolicyEngine: "provided" };
    this.provider = new k8s.Provider(
      `${name}-kubernetes`,
      {
        kubeconfig: pulumi.secret(kubeconfig),
        // A credential that is renewed must not replace everything made through the provider.
        clusterIdentifier: settings.name,
      },
      { parent: this },
    );
    this.registerOutputs({});
  }

  bindWorkloadIdentity(name: string, request: WorkloadIdentityRequest): WorkloadIdentityBinding {
    const { namespace, serviceAccount } = request;
    throw new pulumi.ResourceError(
      `ExistingCluster "${this.name}": ${name} asks for an identity in the cloud for the service account ` +
        `${namespace}/${serviceAccount}, but who may give one is not known for a cluster that was made elsewhere; ` +
        "make the identity where the cluster is made and annotate the service account, or leave the feature off.",
      this,
      true,
    );
  }
}
