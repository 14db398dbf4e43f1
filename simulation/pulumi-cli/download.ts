import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { archiveName, checksumOf, checksumsName } from "./release";
import { messageOf } from "./steps";

/** Where Pulumi publishes its releases, archives and checksums side by side. */
export const releaseUrl = "https://get.pulumi.com/releases/sdk";

/** The host could not be reached or has no such release: another way may still work. */
export class Unreachable extends Error {}

/** A connection that brings nothing for so long is given up. */
const stallMilliseconds = 30_000;

/**
 * Downloads a release, checks it against the digest published beside it, and unpacks its executables into `bin` of a
 * folder.
 *
 * @param baseUrl See {@link releaseUrl}.
 * @throws {Unreachable} Any other error means that something arrived and is not to be trusted.
 */
export async function downloadRelease(
  baseUrl: string,
  version: string,
  folder: string,
): Promise<void> {
  const name = archiveName(version, process.platform, process.arch);
  const checksums = await get(`${baseUrl}/${checksumsName(version)}`).then((body) => body.text());
  const expected = checksumOf(name, checksums);
  if (expected === undefined) {
    throw new Error(`${baseUrl}/${checksumsName(version)} has no SHA-256 digest of ${name}`);
  }

  const archive = join(folder, name);
  const actual = await save(`${baseUrl}/${name}`, archive);
  if (actual !== expected) {
    throw new Error(
      `${baseUrl}/${name} has the SHA-256 digest ${actual}, and ${expected} is published`,
    );
  }

  // All of the archive is in one folder, pulumi/.
  await promisify(execFile)("tar", ["-xzf", archive, "-C", folder]);
  await rm(archive);
  await rename(join(folder, "pulumi"), join(folder, "bin"));
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(stallMilliseconds) }).catch(
    (error: unknown) => {
      throw new Unreachable(`${url} cannot be reached (${messageOf(error)})`);
    },
  );
  if (!response.ok) {
    throw new Unreachable(`${url} answers ${response.status} ${response.statusText}`);
  }
  return response;
}

/** @returns The SHA-256 digest of what was saved. */
async function save(url: string, file: string): Promise<string> {
  const abort = new AbortController();
  let timer = setTimeout(() => undefined);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      abort.abort(new Error(`nothing arrived for ${stallMilliseconds / 1000} s`));
    }, stallMilliseconds);
  };
  alive();
  const hash = createHash("sha256");
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || !response.body) {
      throw new Error(`it answers ${response.status} ${response.statusText}`);
    }
    await pipeline(
      Readable.fromWeb(response.body),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          alive();
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(file),
    );
  } catch (error) {
    throw new Unreachable(`${url} could not be downloaded whole (${messageOf(error)})`);
  } finally {
    clearTimeout(timer);
  }
  return hash.digest("hex");
}
