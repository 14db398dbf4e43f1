import assert from "node:assert/strict";
import { dump } from "js-yaml";
import { connectionOf } from "../../../../simulation/providers/kubernetes/cluster/connection";

const encoded = (value: string): string => Buffer.from(value).toString("base64");

const kubeconfig = (cluster: object = {}, user: object = { token: "made-up-token" }): string =>
  dump({
    clusters: [
      {
        name: "c",
        cluster: {
          server: "https://127.0.0.1:6443",
          "certificate-authority-data": encoded("authority"),
          ...cluster,
        },
      },
    ],
    users: [{ name: "u", user }],
    contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
    "current-context": "x",
  });

describe("a kubeconfig for the real API server", () => {
  it("leads to the loopback, with the authority and the token that stand in it", () => {
    assert.deepEqual(connectionOf(kubeconfig()), {
      server: "https://127.0.0.1:6443",
      authority: "authority",
      token: "made-up-token",
    });
  });

  it("may hold a certificate in place of a token", () => {
    const user = {
      "client-certificate-data": encoded("certificate"),
      "client-key-data": encoded("key"),
    };
    assert.deepEqual(connectionOf(kubeconfig({ server: "https://[::1]:6443" }, user)), {
      server: "https://[::1]:6443",
      authority: "authority",
      certificate: "certificate",
      key: "key",
    });
  });

  for (const server of [
    "https://10.0.0.1:6443",
    "https://localhost:6443",
    "https://127.0.0.1.example:6443",
    "https://127.0.0.1@example.com",
    "http://127.0.0.1:6443",
    "not an address",
  ]) {
    it(`is refused where it leads to ${server}`, () => {
      assert.throws(() => connectionOf(kubeconfig({ server })), /^Error: kubeconfig: leads to/);
    });
  }

  for (const [what, cluster, user] of [
    ["needs a file", {}, { tokenFile: "/home/somebody/token" }],
    ["runs a program", {}, { exec: { command: "aws" } }],
    ["knows its server by nothing", { "certificate-authority-data": undefined }, undefined],
    ["takes any certificate", { "insecure-skip-tls-verify": true }, undefined],
  ] as const) {
    it(`is refused where it ${what}`, () => {
      assert.throws(
        () => connectionOf(kubeconfig(cluster, user)),
        /^Error: kubeconfig: must hold /,
      );
    });
  }

  it("shows nothing of itself when it is refused", () => {
    const broken = `{ token: made-up-token, clusters: [`;
    assert.throws(() => connectionOf(broken), {
      message: "kubeconfig: names no cluster with a server",
    });
  });
});
