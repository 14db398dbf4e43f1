import { createHash } from "node:crypto";

import type { ImageReference } from "./image-reference";

/** A manifest of one image, and the lists of several that say which is for which processor. */
const manifestTypes = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

const patienceMilliseconds = 20_000;
const mostBytes = 4 * 1024 * 1024;

/** The registry gave no answer, or none that can be relied upon. */
export class RegistryError extends Error {
  override readonly name = "RegistryError";
}

/** Asks registries by the distribution API of the Open Container Initiative, as nobody in particular. */
export class Registry {
  private readonly tokens = new Map<string, string>();

  /**
   * The digest of what a tag or a digest leads to: computed of the manifest itself, which must be what the registry says.
   * Undefined where the registry has no such manifest.
   *
   * @throws RegistryError
   */
  async digestOf(image: ImageReference, reference: string): Promise<string | undefined> {
    const { host, repository } = image;
    const url = `${schemeOf(host)}://${host}/v2/${repository}/manifests/${reference}`;
    const answer = await this.get(url, image);
    if (answer.status === 404) {
      await answer.body?.cancel();
      return undefined;
    }
    if (!answer.ok) throw new RegistryError(`${host} answered ${answer.status} for ${repository}`);
    const bytes = Buffer.from(await answer.arrayBuffer().catch(unreachable(host)));
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    const said = answer.headers.get("docker-content-digest") ?? digest;
    if (bytes.length > mostBytes || !isManifest(bytes) || said !== digest) {
      throw new RegistryError(
        `${host} answered for ${repository}:${reference} with what is no manifest, or not the one that it names`,
      );
    }
    if (reference.startsWith("sha256:") && reference !== digest) {
      throw new RegistryError(`${host} answered for ${reference} with ${digest}`);
    }
    return digest;
  }

  private async get(url: string, image: ImageReference): Promise<Response> {
    const key = `${image.host}/${image.repository}`;
    const first = await this.ask(url, image.host, this.tokens.get(key));
    if (first.status !== 401) return first;
    await first.body?.cancel();
    const challenge = first.headers.get("www-authenticate") ?? "";
    const token = await this.tokenFor(challenge, image);
    this.tokens.set(key, token);
    return this.ask(url, image.host, token);
  }

  private ask(url: string, host: string, token: string | undefined): Promise<Response> {
    return fetch(url, {
      headers: {
        accept: manifestTypes.join(", "),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(patienceMilliseconds),
    }).catch(unreachable(host));
  }

  /** What a registry gives to everybody who asks, where it names the place. */
  private async tokenFor(challenge: string, { host, repository }: ImageReference) {
    const parts = Object.fromEntries(
      [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    const realm = parts["realm"] ?? "";
    if (!/^bearer /i.test(challenge) || !URL.canParse(realm)) {
      throw new RegistryError(`${host} wants a login for ${repository}, and is asked without one`);
    }
    const url = new URL(realm);
    // Whoever could read the answer on its way could not change it, but the registry's own is https.
    if (url.protocol !== `${schemeOf(url.host)}:`) {
      throw new RegistryError(`${host} sends for a token to ${realm}, which is not https`);
    }
    const { service } = parts;
    if (service !== undefined) url.searchParams.set("service", service);
    url.searchParams.set("scope", parts["scope"] ?? `repository:${repository}:pull`);
    const answer = await this.ask(url.href, url.host, undefined);
    const said = answer.ok ? ((await answer.json().catch(() => ({}))) as TokenAnswer) : {};
    const token = said.token ?? said.access_token;
    if (typeof token !== "string" || token === "") {
      throw new RegistryError(`${host} wants a login for ${repository}, and is asked without one`);
    }
    return token;
  }
}

interface TokenAnswer {
  readonly token?: unknown;
  readonly access_token?: unknown;
}

/** Registries on this machine have no certificate, and nobody is on the way to them. */
function schemeOf(host: string): "http" | "https" {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) ? "http" : "https";
}

function isManifest(bytes: Buffer): boolean {
  try {
    const parsed = JSON.parse(bytes.toString("utf8")) as Readonly<Record<string, unknown>>;
    return parsed["schemaVersion"] === 2;
  } catch {
    return false;
  }
}

function unreachable(host: string): (error: unknown) => never {
  return (error) => {
    const { cause, message, name } = error as Error & { readonly cause?: unknown };
    const { code } = (cause ?? {}) as { readonly code?: unknown };
    const why =
      name === "TimeoutError"
        ? `no answer in ${patienceMilliseconds / 1000} s`
        : typeof code === "string"
          ? code
          : message;
    throw new RegistryError(
      `${host} cannot be reached (${why}). A digest is only what a registry says: run this where it can be reached`,
      { cause: error },
    );
  };
}
