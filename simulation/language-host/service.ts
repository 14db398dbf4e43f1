import { spawn } from "node:child_process";
import type { ChildProcess, StdioOptions } from "node:child_process";
import { status } from "@grpc/grpc-js";
import type { ServerWritableStream, UntypedServiceImplementation } from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/language_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { answer, oneLine } from "../rpc";
import { policyPackCommand, programCommand } from "./command";
import type { Command } from "./command";
import { startPolicyProxy } from "./policy-proxy";

/** The SDK's entry points end with this code when they have told the user already what went wrong. */
const alreadyReported = 32;

const killAfterMilliseconds = 5_000;

/**
 * What the engine asks of a language host to preview and deploy a program with policy packs. Everything else (making
 * projects, packages or SDKs, installing) it has no method for, which the engine reports as unimplemented.
 *
 * @param engineAddress Where the engine listens.
 */
export function languageService(engineAddress: string): UntypedServiceImplementation {
  let engine = engineAddress;
  const running = new Set<ChildProcess>();

  const start = (command: Command, stdio: StdioOptions): ChildProcess => {
    const child = spawn(process.execPath, command.args, {
      cwd: command.cwd,
      env: command.env,
      stdio,
    });
    running.add(child);
    child.once("close", () => running.delete(child));
    return child;
  };

  const interrupt = (): void => {
    for (const child of running) {
      child.kill("SIGINT");
      setTimeout(() => child.kill("SIGKILL"), killAfterMilliseconds).unref();
    }
  };

  // The engine closes our input when it ends, however it ends.
  process.stdin.resume().once("end", () => {
    interrupt();
    process.exit(0);
  });

  return {
    handshake: answer<messages.LanguageHandshakeRequest>(({ request }) => {
      engine = request.getEngineAddress();
      return new messages.LanguageHandshakeResponse();
    }),

    getPluginInfo: answer(() => {
      const info = new PluginInfo();
      info.setVersion("0.0.0-standin");
      return info;
    }),

    // The official host lists the packages so that the engine installs their plugins; the simulation attaches its own.
    getRequiredPackages: answer(() => new messages.GetRequiredPackagesResponse()),
    getRequiredPlugins: answer(() => new messages.GetRequiredPluginsResponse()),

    about: answer(() => {
      const response = new messages.AboutResponse();
      response.setExecutable(process.execPath);
      response.setVersion(process.version);
      return response;
    }),

    run: answer<messages.RunRequest>(async ({ request }) => {
      const response = new messages.RunResponse();
      const command = attempt(() => programCommand(request, engine, process.env));
      if (command instanceof Error) {
        response.setError(command.message);
        return response;
      }
      const code = await exitCode(start(command, ["ignore", "inherit", "inherit"]));
      if (code === alreadyReported) {
        response.setBail(true);
      } else if (code !== 0) {
        response.setError(`Program exited with non-zero exit code: ${code}`);
      }
      return response;
    }),

    runPlugin: (call: ServerWritableStream<messages.RunPluginRequest, unknown>) => {
      runPolicyPack(call, start).catch((error: unknown) => {
        call.emit("error", { code: status.UNKNOWN, details: oneLine(error) });
      });
    },

    cancel: answer(() => {
      interrupt();
      return new Empty();
    }),
  };
}

type Start = (command: Command, stdio: StdioOptions) => ChildProcess;

/** Ends with the pack; the engine cancels the call when it needs the pack no more. */
async function runPolicyPack(
  call: ServerWritableStream<messages.RunPluginRequest, unknown>,
  start: Start,
): Promise<void> {
  const proxy = await startPolicyProxy();
  call.once("cancelled", proxy.stop);
  try {
    sendOutput(call, Buffer.from(`${proxy.port}\n`));
    const child = start(policyPackCommand(call.request, await proxy.stack), [
      "ignore",
      "pipe",
      "pipe",
    ]);
    call.once("cancelled", () => child.kill("SIGKILL"));
    child.stderr?.on("data", (chunk: Buffer) => {
      const message = new messages.RunPluginResponse();
      message.setStderr(chunk);
      call.write(message);
    });
    onPort(child, proxy.attach, (chunk) => {
      sendOutput(call, chunk);
    });
    const code = await exitCode(child);
    proxy.fail("could not read policy pack port");
    if (code !== 0) {
      throw new Error(`Program exited with non-zero exit code: ${code}`);
    }
    call.end();
  } finally {
    proxy.stop();
  }
}

function sendOutput(
  call: ServerWritableStream<messages.RunPluginRequest, unknown>,
  chunk: Buffer,
): void {
  const message = new messages.RunPluginResponse();
  message.setStdout(chunk);
  call.write(message);
}

/** Reads the port from the first line that a plugin prints; the rest is output. */
function onPort(
  child: ChildProcess,
  listening: (port: number) => void,
  output: (chunk: Buffer) => void,
): void {
  let line: string | undefined = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    if (line === undefined) {
      output(chunk);
      return;
    }
    line += chunk.toString();
    const end = line.indexOf("\n");
    if (end >= 0) {
      const rest = line.slice(end + 1);
      listening(Number(line.slice(0, end)));
      line = undefined;
      if (rest) {
        output(Buffer.from(rest));
      }
    }
  });
}

function attempt<T>(body: () => T): T | Error {
  try {
    return body();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A process that a signal ended has no code; 1 stands for it. */
function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve(1);
    });
    child.once("close", (code) => {
      resolve(code ?? 1);
    });
  });
}
