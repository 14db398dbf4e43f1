import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installLanguageHost } from "./language-host/install";
import { providerPackages, sdkVersions } from "./server";

/**
 * Fills a Pulumi home with the plugins that the engine looks for in it.
 *
 * @param officialLanguageHost The host of an installed Pulumi; the stand-in takes its place only where there is none.
 */
export async function fillPluginHome(
  pulumiHome: string,
  officialLanguageHost: string | undefined,
): Promise<void> {
  const plugins = join(pulumiHome, "plugins");
  const languageHost = join(plugins, "language-nodejs-v0.0.0", "pulumi-language-nodejs");
  await mkdir(pulumiHome, { recursive: true });
  // The engine logs every call it makes, encrypted, into a folder of this name: a third of its own work, for a log that is
  // gone with the home. It goes without where the folder cannot be made.
  await writeFile(join(pulumiHome, "logs"), "");
  await Promise.all([
    mkdir(join(languageHost, ".."), { recursive: true }).then(() =>
      officialLanguageHost === undefined
        ? installLanguageHost(languageHost)
        : symlink(officialLanguageHost, languageHost),
    ),
    ...providerPackages.map((pkg) =>
      writePlaceholder(join(plugins, `resource-${pkg}-v${sdkVersions[pkg]}`), pkg),
    ),
  ]);
}

/** The official language host names the plugins that a program needs, and the engine wants to see each installed. */
async function writePlaceholder(folder: string, pkg: string): Promise<void> {
  const file = join(folder, `pulumi-resource-${pkg}`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    `#!/bin/sh\necho "The simulation serves ${pkg} itself and starts no plugin" >&2\nexit 1\n`,
  );
  await chmod(file, 0o755);
}
