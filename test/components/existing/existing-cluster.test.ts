import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import { ExistingCluster } from "../../../components/existing/existing-cluster";
import type { ExistingClusterSettings } from "../../../components/settings/schema";
import { only, record, type Recorded } from "../../support/recorder";

const settings: ExistingClusterSettings = {
  cloud: "existing",
  name: "lab",
  kubernetesVersion: "1.36",
  kubeconfig: "labKubeconfig",
  capabilities: { privilegedDaemonsets: false, fqdnPolicies: true },
};

describe("ExistingCluster", () => {
  let resources: readonly Recorded[];
  let cluster: ExistingCluster;
  before(
    async () =>
      ({ resources, result: cluster } = await record(
        () => new ExistingCluster("lab", { settings, kubeconfig: pulumi.output("kubeconfig") }),
      )),
  );

  it("makes a Kubernetes provider and nothing else", () => {
    assert.deepEqual(
      resources.map(({ type, name, parent }) => [type, name, parent]),
      [
        ["palisade:cluster:ExistingCluster", "lab", undefined],
        ["pulumi:providers:kubernetes", "lab-kubernetes", "lab"],
      ],
    );
  });

  it("keeps the kubeconfig secret, and out of its own inputs", () => {
    const secretMark = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
    assert.deepEqual(only(resources, "pulumi:providers:kubernetes").inputs, {
      kubeconfig: { ...secretMark, value: "kubeconfig" },
      clusterIdentifier: "lab",
    });
    assert.deepEqual(only(resources, "palisade:cluster:ExistingCluster").inputs, { settings });
  });

  it("satisfies the contract of a managed cluster", () => {
    assert.equal(cluster.cloud, "existing");
    assert.equal(cluster.name, "lab");
    assert.equal(cluster.cisBenchmark, "cis-1.12");
    assert.deepEqual(cluster.systemNamespaces, ["kube-system"]);
    assert.deepEqual(cluster.ready, []);
    assert.deepEqual(cluster.capabilities, {
      privilegedDaemonsets: false,
      fqdnPolicies: true,
      networkPolicyEngine: "provided",
    });
  });

  it("says what to do instead of binding an identity in a cloud that it does not know", () => {
    const request = { namespace: "sales", serviceAccount: "reports", grants: {} };
    assert.throws(
      () => cluster.bindWorkloadIdentity("reports", request),
      (error: unknown) => {
        assert.ok(pulumi.ResourceError.isInstance(error));
        assert.equal(error.resource, cluster);
        assert.equal(error.hideStack, true);
        assert.equal(
          error.message,
          'ExistingCluster "lab": reports asks for an identity in the cloud for the service account sales/reports, ' +
            "but who may give one is not known for a cluster that was made elsewhere; make the identity where the cluster " +
            "is made and annotate the service account, or leave the feature off.",
        );
        return true;
      },
    );
  });
});
