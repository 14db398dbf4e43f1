import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import { cacheFolder } from "./cache-folder";
import { keepsEventLog, readEvents, runEngine } from "./engine-run";
import type { EngineOutput } from "./engine-run";
import { engineEnvironment, hideAccounts } from "./environment";
import { requireSimulated } from "./guard";
import { onInterruption } from "./interruption";
import { fillPluginHome } from "./plugin-home";
import { copyProject } from "./project-copy";
import type { ProjectCopyOptions } from "./project-copy";
import type { ProviderFactory } from "./provider";
import { providePulumi } from "./pulumi-cli";
import { startProviders } from "./server";

export interface WorkspaceOptions extends ProjectCopyOptions {
  /** The folder of Pulumi.yaml. It is read, never written. */
  readonly projectDir: string;
  /** Makes the providers of the simulated clouds, given the folder in which those keep what exists. */
  readonly providers: (ledgerDir: string) => ProviderFactory;
  /** Where what exists is kept. @default in `stateDir` */
  readonly ledgerDir?: string;
  /** Keeps the stacks and the clouds from one workspace to the next. @default a temporary folder, gone after */
  readonly stateDir?: string;
  /** What the program and the pack take for today. @default the machine's clock */
  readonly date?: Date;
  /** How the providers are served. @default in this process */
  readonly serve?: typeof startProviders;
  /** Told each step that takes time, such as making the Pulumi CLI. @default silent */
  readonly log?: (line: string) => void;
}

interface RunOptions {
  /** The stack to run on; it is made where it does not exist yet. */
  readonly stack?: string;
  /** Gives the engine this process's terminal instead of collecting what it prints. @default false */
  readonly terminal?: boolean;
  /** Has the engine log its events; a large log takes its time. @default true */
  readonly events?: boolean;
  /** Where relative paths in the arguments start. @default the project's folder */
  readonly from?: string;
}

export interface RunResult extends EngineOutput {
  /** What the engine did, in order; empty for a command that does not log it. */
  readonly events: readonly EngineEvent[];
}

export interface Workspace {
  /** Runs the Pulumi CLI on the simulated clouds, once each provider has said that it is simulated. */
  readonly pulumi: (args: readonly string[], options?: RunOptions) => Promise<RunResult>;
  /** Ends the providers and removes everything temporary. */
  readonly stop: () => Promise<void>;
}

/** Opens a place to run the real engine in, from which no cloud, cluster or login of the user can be reached. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  // Before the environment is hidden: a build may need the user's proxy and Go settings.
  const cli = await providePulumi(options.log && { log: options.log });
  const root = await mkdtemp(join(tmpdir(), "palisade-"));
  const state = resolve(options.stateDir ?? join(root, "state"));
  const copy = join(state, "project");
  const children = new Set<ChildProcess>();
  const showAccounts = hideAccounts();

  const removeFiles = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  let stopProviders = (): Promise<void> => Promise.resolve();
  const stop = async (): Promise<void> => {
    endWatch();
    await stopProviders();
    removeFiles();
    showAccounts();
  };
  const endWatch = onInterruption(children, stop, removeFiles);

  try {
    const ledger = resolve(options.ledgerDir ?? join(state, "ledger"));
    const backend = join(state, "backend");
    for (const folder of [join(root, "bin"), join(root, "tmp"), ledger, backend]) {
      await mkdir(folder, { recursive: true });
    }
    const serve = options.serve ?? startProviders;
    const providers = await serve(options.providers(ledger));
    stopProviders = providers.stop;
    // One after another: what still writes when another fails would bring back the folder that is removed then.
    const passphrase = await passphraseOf(state);
    const closed = await copyProject(options.projectDir, copy, options);
    await fillPluginHome(join(root, "pulumi"), cli.languageHost);
    await symlink(process.execPath, join(root, "bin", "node"));
    const env = engineEnvironment(
      {
        root,
        bin: join(root, "bin"),
        // Without the file of attributes beside each file: the engine, killed while it writes one, leaves it empty, and can
        // read the stack no more.
        backendUrl: `${pathToFileURL(backend).href}?metadata=skip`,
        passphrase,
        debugProviders: providers.debugProviders,
        temporary: options.stateDir === undefined,
        ...(options.date && { date: options.date }),
        compiled: join(cacheFolder(), "compiled"),
      },
      process.env,
    );

    const run = async (args: readonly string[], terminal = false): Promise<EngineOutput> => {
      await requireSimulated(providers.debugProviders);
      return runEngine({ executable: cli.executable, args, cwd: copy, env, terminal }, (child) => {
        children.add(child);
        child.once("close", () => children.delete(child));
      });
    };

    const made = new Set<string>();
    const makeStack = async (stack: string): Promise<void> => {
      const encrypted = closed.get(stack);
      if (encrypted) {
        throw new Error(
          `Stack ${stack}: ${encrypted.join(", ")}: encrypted with a key that the simulation has not and does not ask for. ` +
            "Simulate a stack without it, or with a made-up value in its place.",
        );
      }
      if (!made.has(stack)) {
        const args = ["stack", "select", "--create", stack, "--non-interactive"];
        const { code, stderr } = await run(args);
        if (code !== 0) {
          throw new Error(`Stack ${stack} could not be made: ${stderr.trim()}`);
        }
        made.add(stack);
      }
    };

    let runs = 0;
    const pulumi: Workspace["pulumi"] = async (
      args,
      { stack, terminal, from, events = true } = {},
    ) => {
      if (stack !== undefined) {
        await makeStack(stack);
      }
      const eventLog = join(root, `events-${++runs}.json`);
      const output = await run(
        [
          ...absolutePaths(args, from ?? options.projectDir),
          ...(stack === undefined ? [] : ["--stack", stack]),
          ...(events && keepsEventLog(args) ? ["--event-log", eventLog] : []),
          ...(terminal ? [] : ["--non-interactive", "--color", "never"]),
        ],
        terminal,
      );
      return { ...output, events: await readEvents(eventLog) };
    };
    return { pulumi, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Made at random once, and kept with the state that only it opens. */
async function passphraseOf(stateDir: string): Promise<string> {
  const file = join(stateDir, "passphrase");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept) {
    return kept;
  }
  const passphrase = randomBytes(24).toString("base64url");
  await mkdir(stateDir, { recursive: true });
  await writeFile(file, passphrase, { mode: 0o600 });
  return passphrase;
}

/** Flags whose value is a path; the engine runs in the copy of the project, so they may not be relative. */
const pathFlags = /^--(policy-pack|policy-pack-config|plan|save-plan|file|out|config-file)$/;

/** The arguments with the paths among them made absolute. */
export function absolutePaths(args: readonly string[], from: string): string[] {
  return args.map((arg, i) => {
    const equals = arg.indexOf("=");
    if (equals > 0 && pathFlags.test(arg.slice(0, equals))) {
      return `${arg.slice(0, equals)}=${resolve(from, arg.slice(equals + 1))}`;
    }
    return pathFlags.test(args[i - 1] ?? "") ? resolve(from, arg) : arg;
  });
}
