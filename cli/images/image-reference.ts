/** Where an image is, as a manifest names it. */
export interface ImageReference {
  /** Where its registry is asked: "registry-1.docker.io", "127.0.0.1:5000". */
  readonly host: string;
  readonly repository: string;
  readonly tag: string;
  /** "sha256:…", where it is pinned. */
  readonly digest: string | undefined;
}

const shape =
  /^(?<host>[a-z0-9.-]+(?::\d+)?)\/(?<repository>[a-z0-9._/-]+):(?<tag>\w[\w.-]{0,127})(?:@(?<digest>sha256:[0-9a-f]{64}))?$/i;

/** Undefined for what does not name its registry and a tag: nothing is guessed of an image that is to be pinned. */
export function imageReference(text: string): ImageReference | undefined {
  const { host = "", repository = "", tag = "", digest } = shape.exec(text)?.groups ?? {};
  if (host === "" || !/[.:]/.test(host)) return undefined;
  return host === "docker.io"
    ? {
        host: "registry-1.docker.io",
        repository: repository.includes("/") ? repository : `library/${repository}`,
        tag,
        digest,
      }
    : { host, repository, tag, digest };
}

/** The reference as it is written, without its digest. */
export function withoutDigest(text: string): string {
  return text.replace(/@.*$/, "");
}
