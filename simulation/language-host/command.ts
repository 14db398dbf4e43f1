import { createRequire } from "node:module";
import { join } from "node:path";
import type { AnalyzerStackConfigureRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import type { RunPluginRequest, RunRequest } from "@pulumi/pulumi/proto/language_pb";
import { parseRuntimeOptions, typescriptEnvironment } from "./options";

/** A Node.js process to start: arguments after the executable, environment in full. */
export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts the program as the official host does: through the entry point of the SDK that the program itself depends on. */
export function programCommand(
  request: RunRequest,
  engineAddress: string,
  env: Command["env"],
): Command {
  const info = requireInfo(request);
  const folder = info.getProgramDirectory();
  const options = parseRuntimeOptions(info.getOptions()?.toJavaScript() ?? {});
  const flags: Record<string, string> = {
    monitor: request.getMonitorAddress(),
    engine: engineAddress,
    organization: request.getOrganization(),
    project: request.getProject(),
    "root-directory": info.getRootDirectory(),
    stack: request.getStack(),
    pwd: folder,
    parallel: String(request.getParallel()),
  };
  return {
    args: [
      ...options.nodeArguments,
      entryPoint("run", folder),
      ...Object.entries(flags).flatMap(([name, value]) => (value ? [`--${name}`, value] : [])),
      ...(request.getDryrun() ? ["--dry-run"] : []),
      info.getEntryPoint(),
      ...request.getArgsList(),
    ],
    cwd: process.cwd(),
    env: {
      ...env,
      ...typescriptEnvironment(options),
      PULUMI_CONFIG: JSON.stringify(configOf(request)),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    },
  };
}

/**
 * Starts a policy pack through the entry point of the SDK that the pack depends on.
 *
 * @param stack What the pack may ask about its stack; none for a pack that is only published.
 */
export function policyPackCommand(
  request: RunPluginRequest,
  stack: AnalyzerStackConfigureRequest | undefined,
): Command {
  const info = requireInfo(request);
  if (request.getKind() !== "analyzer") {
    throw new Error(
      `This stand-in for pulumi-language-nodejs runs programs and policy packs, no ${request.getKind()} plugin ` +
        `(${request.getName()}). Install the Pulumi CLI from https://www.pulumi.com/docs/install/ to run it.`,
    );
  }
  const folder = info.getProgramDirectory();
  const options = parseRuntimeOptions(info.getOptions()?.toJavaScript() ?? {});
  return {
    // The official host hands a pack's nodeargs to the entry point, not to Node.js.
    args: [
      entryPoint("run-policy-pack", folder),
      ...options.nodeArguments,
      ...request.getArgsList(),
      folder,
    ],
    cwd: folder,
    env: {
      ...environmentOf(request.getEnvList()),
      ...typescriptEnvironment(options),
      ...(stack && stackEnvironment(stack)),
    },
  };
}

function stackEnvironment(stack: AnalyzerStackConfigureRequest): Record<string, string> {
  const config: Record<string, string> = {};
  stack.getConfigMap().forEach((value, key) => {
    config[key] = value;
  });
  return {
    PULUMI_NODEJS_ORGANIZATION: stack.getOrganization(),
    PULUMI_NODEJS_PROJECT: stack.getProject(),
    PULUMI_NODEJS_STACK: stack.getStack(),
    PULUMI_NODEJS_DRY_RUN: String(stack.getDryRun()),
    PULUMI_CONFIG: JSON.stringify(config),
  };
}

function requireInfo<Info>(request: { getInfo(): Info | undefined }): Info {
  const info = request.getInfo();
  if (!info) {
    throw new Error("The engine sent no program info; this needs a Pulumi CLI of 3.200 or later");
  }
  return info;
}

function entryPoint(name: "run" | "run-policy-pack", folder: string): string {
  try {
    return createRequire(join(folder, "index.js")).resolve(`@pulumi/pulumi/cmd/${name}`);
  } catch {
    throw new Error(
      `It looks like the Pulumi SDK has not been installed. Have you run npm install in ${folder}?`,
    );
  }
}

/** The SDK still reads keys in the old form, `namespace:config:name`. */
function configOf(request: RunRequest): Record<string, string> {
  const config: Record<string, string> = {};
  request.getConfigMap().forEach((value, key) => {
    const colon = key.indexOf(":");
    config[`${key.slice(0, colon)}:config:${key.slice(colon + 1)}`] = value;
  });
  return config;
}

function environmentOf(list: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    list.map((entry) => {
      const equals = entry.indexOf("=");
      return [entry.slice(0, equals), entry.slice(equals + 1)];
    }),
  );
}
