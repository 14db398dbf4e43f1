import assert from "node:assert/strict";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { givenServer } from "../../simulation/given-kubeconfig";
import { withFolder } from "../support/folder";

const kubeconfig = (server: string): string =>
  JSON.stringify({
    clusters: [{ name: "c", cluster: { server, "certificate-authority-data": "YQ==" } }],
    users: [{ name: "u", user: { token: "made-up" } }],
    contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
    "current-context": "x",
  });

describe("the kubeconfig that a simulation is given", () => {
  it("names a server on this machine", () =>
    withFolder(async (folder) => {
      const file = join(folder, "kubeconfig");
      await writeFile(file, kubeconfig("https://127.0.0.1:6443"));
      assert.equal(givenServer(file, {}), "https://127.0.0.1:6443");
      await writeFile(file, kubeconfig("https://203.0.113.1:6443"));
      assert.throws(() => givenServer(file, {}), /only https on the loopback/);
    }));

  it("is never the user's own, by whatever name", () =>
    withFolder(async (folder) => {
      const own = join(folder, "own");
      const link = join(folder, "link");
      await writeFile(own, kubeconfig("https://127.0.0.1:6443"));
      await symlink(own, link);
      const environment = { KUBECONFIG: `/nowhere:${own}` };
      for (const file of [own, link]) {
        assert.throws(() => givenServer(file, environment), /is your own kubeconfig/);
      }
    }));
});
