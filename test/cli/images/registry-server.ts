import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A registry on this machine that gives everybody a token, as public ones do. */
export interface RegistryServer {
  /** "127.0.0.1:5000" */
  readonly host: string;
  /** Puts an image behind a tag, in place of one that was there, and returns its digest. */
  readonly push: (repository: string, tag: string, content: string) => string;
  /** Removes what a digest leads to. */
  readonly remove: (digest: string) => void;
  /** Answers each request for a manifest with another one. */
  readonly lie: () => void;
  readonly stop: () => Promise<void>;
}

export async function startRegistry(): Promise<RegistryServer> {
  const tags = new Map<string, string>();
  const manifests = new Map<string, string>();
  let lying = false;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? ""}`);
    if (url.pathname === "/token") {
      const scope = url.searchParams.get("scope") ?? "";
      response.end(JSON.stringify({ token: `for ${scope}` }));
      return;
    }
    const [, repository = "", reference = ""] =
      /^\/v2\/(.+)\/manifests\/(.+)$/.exec(url.pathname) ?? [];
    const scope = `repository:${repository}:pull`;
    if (request.headers.authorization !== `Bearer for ${scope}`) {
      const realm = `http://${request.headers.host ?? ""}/token`;
      const challenge = `Bearer realm="${realm}",service="test",scope="${scope}"`;
      response.writeHead(401, { "www-authenticate": challenge }).end();
      return;
    }
    const digest = tags.get(`${repository}:${reference}`) ?? reference;
    const manifest = manifests.get(digest);
    if (manifest === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("docker-content-digest", digest);
    response.end(lying ? `${manifest} ` : manifest);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    push: (repository, tag, content) => {
      const manifest = JSON.stringify({ schemaVersion: 2, annotations: { content } });
      const digest = `sha256:${createHash("sha256").update(manifest).digest("hex")}`;
      manifests.set(digest, manifest);
      tags.set(`${repository}:${tag}`, digest);
      return digest;
    },
    remove: (digest) => manifests.delete(digest),
    lie: () => {
      lying = true;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
