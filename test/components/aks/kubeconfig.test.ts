import assert from "node:assert/strict";

import { aksKubeconfig, endpointOf } from "../../../components/aks/kubeconfig";
import { aksCredential } from "./azure-cloud";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("kubeconfig of AKS", () => {
  it("has kubelogin ask for a token through the Azure CLI, and holds none", () => {
    const kubeconfig = aksKubeconfig({
      clusterName: "north",
      tenantId: "tenant",
      server: "https://north.example:443",
      certificateAuthority: "Y2E=",
    });
    assert.deepEqual(JSON.parse(kubeconfig), {
      apiVersion: "v1",
      kind: "Config",
      clusters: [
        {
          name: "north",
          cluster: { server: "https://north.example:443", "certificate-authority-data": "Y2E=" },
        },
      ],
      users: [
        {
          name: "north",
          user: {
            exec: {
              apiVersion: "client.authentication.k8s.io/v1beta1",
              command: "kubelogin",
              args: [
                "get-token",
                "--login",
                "azurecli",
                "--server-id",
                "6dae42f8-4368-4678-94ff-3960e28e3630",
                "--tenant-id",
                "tenant",
              ],
              interactiveMode: "Never",
              provideClusterInfo: false,
            },
          },
        },
      ],
      contexts: [{ name: "north", context: { cluster: "north", user: "north" } }],
      "current-context": "north",
    });
  });

  it("takes address and certificate authority from what AKS hands out, and no user", () => {
    assert.deepEqual(endpointOf(base64(aksCredential)), {
      server: "https://north-abc.privatelink.germanywestcentral.azmk8s.io:443",
      certificateAuthority: "Y2VydGlmaWNhdGU=",
    });
  });

  const useless = {
    nothing: "",
    "a text that is no YAML": "a: [",
    "a kubeconfig with no cluster": "clusters: []",
    "a kubeconfig with no certificate authority":
      "clusters: [{cluster: {server: 'https://a.example', token: hidden-token}}]",
    "a kubeconfig with two clusters": aksCredential.replace(
      "contexts:",
      "- cluster: {server: 'https://b.example', certificate-authority-data: Yg==}\n  name: b\ncontexts:",
    ),
  };
  for (const [what, text] of Object.entries(useless)) {
    it(`refuses ${what}, and shows none of it`, () => {
      assert.throws(() => endpointOf(base64(text)), {
        message:
          "The kubeconfig that AKS handed out has no single cluster with an address and a certificate authority",
      });
    });
  }
});
