import assert from "node:assert/strict";

import { gkeKubeconfig } from "../../../components/gke/kubeconfig";
import type { GcpClusterSettings } from "../../../components/settings/schema";
import { only } from "../../support/recorder";
import { recordCluster } from "./google-cloud";

const clusterType = "gcp:container/cluster:Cluster";

// How the engine's protocol marks a value as secret.
const secretMark = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

async function reachedBy(reach: GcpClusterSettings["reach"]) {
  const { resources } = await recordCluster({ reach });
  const { inputs } = only(resources, clusterType);
  const {
    privateClusterConfig,
    masterAuthorizedNetworksConfig: networks,
    controlPlaneEndpointsConfig,
  } = inputs;
  const kubernetes = only(resources, "pulumi:providers:kubernetes");
  return {
    networks,
    privateClusterConfig,
    controlPlaneEndpointsConfig,
    kubernetes,
    kubeconfig: kubernetes.inputs["kubeconfig"],
    // Of a list that is empty, the provider would make an open door; of a field that is not there, none.
    hasNetworks: Object.hasOwn(inputs, "masterAuthorizedNetworksConfig"),
  };
}

function privateCluster(enablePrivateEndpoint: boolean) {
  return {
    enablePrivateNodes: true,
    enablePrivateEndpoint,
    privateEndpointSubnetwork: "west-control-plane-id",
    masterGlobalAccessConfig: { enabled: false },
  };
}

function endpoints(by: "address" | "name") {
  return {
    ipEndpointsConfig: { enabled: by === "address" },
    dnsEndpointConfig: {
      allowExternalTraffic: by === "name",
      enableK8sTokensViaDns: false,
      enableK8sCertsViaDns: false,
    },
  };
}

describe("reach of a GKE cluster", () => {
  it("is private: no public endpoint, and private addresses only at the other one", async () => {
    const { networks, privateClusterConfig, controlPlaneEndpointsConfig } = await reachedBy({
      mode: "private",
    });
    assert.deepEqual(privateClusterConfig, privateCluster(true));
    assert.deepEqual(controlPlaneEndpointsConfig, endpoints("address"));
    assert.deepEqual(networks, {
      cidrBlocks: [
        { cidrBlock: "10.0.0.0/8", displayName: "private-0" },
        { cidrBlock: "172.16.0.0/12", displayName: "private-1" },
        { cidrBlock: "192.168.0.0/16", displayName: "private-2" },
      ],
      gcpPublicCidrsAccessEnabled: false,
      privateEndpointEnforcementEnabled: true,
    });
  });

  it("is allow-listed: a public endpoint, for the listed ranges only", async () => {
    const { networks, privateClusterConfig, controlPlaneEndpointsConfig } = await reachedBy({
      mode: "allow-listed",
      cidrs: ["203.0.113.0/24", "198.51.100.7/32"],
    });
    assert.deepEqual(privateClusterConfig, privateCluster(false));
    assert.deepEqual(controlPlaneEndpointsConfig, endpoints("address"));
    assert.deepEqual(networks, {
      cidrBlocks: [
        { cidrBlock: "203.0.113.0/24", displayName: "allow-listed-0" },
        { cidrBlock: "198.51.100.7/32", displayName: "allow-listed-1" },
      ],
      gcpPublicCidrsAccessEnabled: false,
      privateEndpointEnforcementEnabled: true,
    });
  });

  it("is by name: no address at all, and IAM at the name", async () => {
    const { hasNetworks, privateClusterConfig, controlPlaneEndpointsConfig } = await reachedBy({
      mode: "dns-endpoint",
    });
    assert.deepEqual(privateClusterConfig, privateCluster(true));
    assert.deepEqual(controlPlaneEndpointsConfig, endpoints("name"));
    assert.equal(hasNetworks, false);
  });

  it("gives Kubernetes' provider a secret kubeconfig with the endpoint's address", async () => {
    for (const reach of [
      { mode: "private" as const },
      { mode: "allow-listed" as const, cidrs: ["203.0.113.0/24"] },
    ]) {
      assert.deepEqual((await reachedBy(reach)).kubeconfig, {
        [secretMark]: secretSignature,
        value: gkeKubeconfig({
          clusterName: "west",
          host: "10.16.255.242",
          certificateAuthority: "Q0VSVElGSUNBVEU=",
        }),
      });
    }
  });

  it("gives it the endpoint's name, whose certificate authority is public, where there is no address", async () => {
    assert.deepEqual((await reachedBy({ mode: "dns-endpoint" })).kubeconfig, {
      [secretMark]: secretSignature,
      value: gkeKubeconfig({
        clusterName: "west",
        host: "gke-0123456789ab.europe-west3.gke.goog",
      }),
    });
  });

  it("names the cluster to the provider, and comes after the rights of the administrators", async () => {
    const { kubernetes } = await reachedBy({ mode: "private" });
    assert.equal(
      kubernetes.inputs["clusterIdentifier"],
      "projects/example-data/locations/europe-west3/clusters/west",
    );
    assert.deepEqual(kubernetes.dependencies, ["west-administrators-6d685565", "west-cluster"]);
  });
});

describe("kubeconfig of GKE", () => {
  it("has gcloud's plugin ask for a token with application default credentials, and holds none", () => {
    const kubeconfig = gkeKubeconfig({
      clusterName: "west",
      host: "192.0.2.1",
      certificateAuthority: "Y2E=",
    });
    assert.deepEqual(JSON.parse(kubeconfig), {
      apiVersion: "v1",
      kind: "Config",
      clusters: [
        {
          name: "west",
          cluster: { server: "https://192.0.2.1", "certificate-authority-data": "Y2E=" },
        },
      ],
      users: [
        {
          name: "west",
          user: {
            exec: {
              apiVersion: "client.authentication.k8s.io/v1beta1",
              command: "gke-gcloud-auth-plugin",
              args: ["--use_application_default_credentials"],
              interactiveMode: "Never",
              provideClusterInfo: true,
            },
          },
        },
      ],
      contexts: [{ name: "west", context: { cluster: "west", user: "west" } }],
      "current-context": "west",
    });
  });

  it("has no certificate authority of its own for a name that the public ones know", () => {
    const { clusters } = JSON.parse(
      gkeKubeconfig({ clusterName: "west", host: "gke.example" }),
    ) as { readonly clusters: unknown };
    assert.deepEqual(clusters, [{ name: "west", cluster: { server: "https://gke.example" } }]);
  });
});
