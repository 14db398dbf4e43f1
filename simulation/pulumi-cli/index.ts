import { homedir } from "node:os";
import { join } from "node:path";

export interface PulumiCli {
  /** The absolute path of `pulumi`. */
  readonly executable: string;
  /** The official `pulumi-language-nodejs` that goes with it, where there is one. */
  readonly languageHost: string | undefined;
}

export interface ProvideOptions {
  readonly log?: ((line: string) => void) | undefined;
}

export function providePulumi(options: ProvideOptions = {}): Promise<PulumiCli> {
  options.log?.("Pulumi CLI: cached");
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  return Promise.resolve({
    executable: join(cache, "palisade", "pulumi", "3.259.0", "pulumi"),
    languageHost: undefined,
  });
}
