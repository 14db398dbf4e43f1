import { join } from "node:path";

/** Of the user's environment, what the engine and the program may see: how to print, and nothing that names an account. */
const harmless = [
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "TERM",
  "COLORTERM",
  "NO_COLOR",
  "FORCE_COLOR",
  "TZ",
  "COLUMNS",
];

/** What this process itself may still need while the providers run in it. */
const own =
  /^(PATH|HOME|TMPDIR|XDG_CACHE_HOME|NODE_(ENV|EXTRA_CA_CERTS|OPTIONS|PATH)|PALISADE_[A-Z_]+)$/;

export interface EngineEnvironment {
  /** The folder that stands for the user's home, Pulumi home and temporary folder inside it. */
  readonly root: string;
  /** The only folder in which programs are found. */
  readonly bin: string;
  readonly backendUrl: string;
  readonly passphrase: string;
  readonly debugProviders: string;
  /** Where the SDK keeps TypeScript that it has compiled; in the temporary folder it would compile all of it each time. */
  readonly compiled: string;
  /** The state is gone with the workspace. */
  readonly temporary: boolean;
  /** What the program and the pack take for now. @default the machine's clock */
  readonly date?: Date;
}

/** The whole environment of the engine: what is not named here or in the list above does not exist for it. */
export function engineEnvironment(
  given: EngineEnvironment,
  user: NodeJS.ProcessEnv,
): Record<string, string> {
  const kept = Object.fromEntries(
    harmless.flatMap((name) => (user[name] === undefined ? [] : [[name, user[name]]])),
  );
  return {
    ...kept,
    PATH: given.bin,
    HOME: given.root,
    TMPDIR: `${given.root}/tmp`,
    PULUMI_HOME: `${given.root}/pulumi`,
    PULUMI_BACKEND_URL: given.backendUrl,
    PULUMI_CONFIG_PASSPHRASE: given.passphrase,
    PULUMI_DEBUG_PROVIDERS: given.debugProviders,
    TS_NODE_CACHE_DIRECTORY: given.compiled,
    // A plugin on PATH or in a registry would be a real one.
    PULUMI_IGNORE_AMBIENT_PLUGINS: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    // Shows the --event-log flag.
    PULUMI_DEBUG_COMMANDS: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    // Writing the whole state after each of some hundred steps is most of a deployment that waits for no cloud. Where
    // nothing outlives the workspace, nothing is lost with it.
    ...(given.temporary && { PULUMI_SKIP_CHECKPOINTS: "true" }),
    ...(given.date && {
      NODE_OPTIONS: `--require "${join(__dirname, "clock.cjs")}"`,
      PALISADE_SIMULATED_DATE: given.date.toISOString(),
    }),
  };
}

let hidden = 0;
let restore: (() => void) | undefined;

/**
 * Takes out of this process's environment, where the providers run, all that could name an account or a cluster.
 *
 * @returns Puts it back, once everyone who hid it has called.
 */
export function hideAccounts(): () => void {
  hidden += 1;
  if (hidden === 1) {
    const removed = Object.entries(process.env).filter(
      ([name]) => !harmless.includes(name) && !own.test(name),
    );
    for (const [name] of removed) {
      Reflect.deleteProperty(process.env, name);
    }
    restore = () => Object.assign(process.env, Object.fromEntries(removed));
  }
  let called = false;
  return () => {
    if (!called) {
      called = true;
      hidden -= 1;
      if (hidden === 0) {
        restore?.();
      }
    }
  };
}
