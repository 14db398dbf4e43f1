import { load } from "js-yaml";
import { list, object, text } from "../../values";
import type { Values } from "../../values";

/** How an API server on this machine is reached, and who asks. */
export interface Connection {
  /** `https://127.0.0.1:6443` */
  readonly server: string;
  /** The certificate authority that vouches for it, as PEM. */
  readonly authority: string;
  readonly token?: string;
  readonly certificate?: string;
  readonly key?: string;
}

const loopback = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/**
 * The connection that a kubeconfig's context describes.
 *
 * @throws Where it does not lead to this machine itself, or needs something that is not in the text: a file, a program
 * or a proxy. Nothing of a kubeconfig is shown but the server's address.
 */
export function connectionOf(kubeconfig: string, context?: string): Connection {
  const config = object(parse(kubeconfig));
  const chosen = context ?? text(config["current-context"]);
  const current = object(named(config["contexts"], chosen)["context"]);
  const cluster = object(named(config["clusters"], text(current["cluster"]))["cluster"]);
  const user = object(named(config["users"], text(current["user"]))["user"]);
  const server = loopbackServer(text(cluster["server"]));
  const authority = decoded(cluster["certificate-authority-data"]);
  if (authority === undefined || cluster["insecure-skip-tls-verify"] === true) {
    throw refusal("must hold certificate-authority-data, by which the API server is known");
  }
  const token = text(user["token"]);
  const certificate = decoded(user["client-certificate-data"]);
  const key = decoded(user["client-key-data"]);
  if (token === undefined && (certificate === undefined || key === undefined)) {
    throw refusal(
      "must hold a token, or client-certificate-data and client-key-data: files and programs are not asked",
    );
  }
  return {
    server,
    authority,
    ...(token !== undefined && { token }),
    ...(certificate !== undefined && key !== undefined && { certificate, key }),
  };
}

/** @throws Where the address is not one of this machine alone. A name would be looked up, and may lead anywhere. */
function loopbackServer(server: string | undefined): string {
  if (server === undefined) throw refusal("names no cluster with a server");
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol !== "https:" || !loopback.test(url.hostname)) {
    throw refusal(
      `leads to ${url?.host ?? "no address"}; only https on the loopback (127.0.0.1 or [::1]) is asked`,
    );
  }
  return url.origin;
}

function named(entries: unknown, name: string | undefined): Values {
  return (
    list(entries)
      .map(object)
      .find((entry) => entry["name"] === name) ?? {}
  );
}

function decoded(data: unknown): string | undefined {
  const encoded = text(data);
  return encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString("utf8");
}

function refusal(what: string): Error {
  return new Error(`kubeconfig: ${what}`);
}

function parse(kubeconfig: string): unknown {
  try {
    return load(kubeconfig);
  } catch {
    return undefined;
  }
}
