import assert from "node:assert/strict";

import { eksKubeconfig } from "../../../components/eks/kubeconfig";

const subject = {
  clusterName: "blue",
  region: "eu-central-1",
  endpoint: "https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com",
  certificateAuthority: "Q0VSVElGSUNBVEU=",
};

describe("the kubeconfig of an EKS cluster", () => {
  it("asks the AWS CLI for a token and holds none", () => {
    assert.deepEqual(JSON.parse(eksKubeconfig(subject)), {
      apiVersion: "v1",
      kind: "Config",
      clusters: [
        {
          name: "blue",
          cluster: {
            server: "https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com",
            "certificate-authority-data": "Q0VSVElGSUNBVEU=",
          },
        },
      ],
      users: [
        {
          name: "blue",
          user: {
            exec: {
              apiVersion: "client.authentication.k8s.io/v1",
              command: "aws",
              args: [
                "eks",
                "get-token",
                "--cluster-name",
                "blue",
                "--region",
                "eu-central-1",
                "--output",
                "json",
              ],
              interactiveMode: "Never",
              provideClusterInfo: false,
            },
          },
        },
      ],
      contexts: [{ name: "blue", context: { cluster: "blue", user: "blue" } }],
      "current-context": "blue",
    });
  });

  it("is the same text every time", () => {
    assert.equal(eksKubeconfig({ ...subject }), eksKubeconfig({ ...subject }));
  });
});
