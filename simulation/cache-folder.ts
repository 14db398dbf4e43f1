import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Where what is costly to make is kept for the next run, outside the checkout. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  // A relative XDG_CACHE_HOME is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  const xdg = env["XDG_CACHE_HOME"] ?? "";
  return join(isAbsolute(xdg) ? xdg : join(env["HOME"] ?? homedir(), ".cache"), "palisade");
}
