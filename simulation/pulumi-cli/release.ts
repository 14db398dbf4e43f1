/** The version that is downloaded or built where none is installed. */
export const pinnedVersion = "3.259.0";

/** Severity given with a single policy violation is understood since this version, and the policy pack relies on it. */
export const minimumVersion = "3.204.0";

/** The release archive of a platform, as the release page names it. */
export function archiveName(version: string, platform: NodeJS.Platform, arch: string): string {
  const systems: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "darwin" };
  const system = systems[platform];
  if (!system || (arch !== "x64" && arch !== "arm64")) {
    throw new Error(`Pulumi is not fetched for ${platform} on ${arch}`);
  }
  return `pulumi-v${version}-${system}-${arch}.tar.gz`;
}

/** The file with the SHA-256 digests of a release's archives. */
export function checksumsName(version: string): string {
  return `pulumi-${version}-checksums.txt`;
}

/** The SHA-256 digest that a file of `sha256sum` lines gives for a name. */
export function checksumOf(name: string, checksums: string): string | undefined {
  for (const line of checksums.split("\n")) {
    const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trim());
    if (match?.[2] === name) {
      return match[1];
    }
  }
  return undefined;
}

/** The version in what `pulumi version` prints, e.g. `v3.259.0` or, built from source, `3.259.0`. */
export function parseVersion(output: string): string | undefined {
  return /^v?(\d+\.\d+\.\d+)(?:[-+][0-9A-Za-z.+-]+)?$/.exec(output.trim())?.[1];
}

/** Whether a version without suffixes is not below another. */
export function isAtLeast(version: string, minimum: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [i, least] of minimum.split(".").map(Number).entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) {
      return part > least;
    }
  }
  return true;
}
