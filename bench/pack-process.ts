import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzeRequest,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
  ConfigureAnalyzerRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { AnalyzeResponse } from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { root } from "./preview";

/** A policy pack that runs by itself, asked as the engine asks. */
export interface PackProcess {
  /** Until it said where it listens. */
  readonly startSeconds: number;
  /** @throws where the pack objects: what is measured here is a pass. */
  readonly analyze: (name: string, type: string, properties: object) => Promise<void>;
  /** Asks about all that was analysed since the last time, as the engine does at the end. Throws likewise. */
  readonly analyzeStack: () => Promise<void>;
  /** Processor time used since the start. Read from /proc, in steps of 10 ms. */
  readonly cpuSeconds: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export async function startPack(folder: string): Promise<PackProcess> {
  const pack = join(root, folder);
  const entry = createRequire(join(pack, "index.js")).resolve("@pulumi/pulumi/cmd/run-policy-pack");
  const from = performance.now();
  // Nobody listens there: the pack calls the engine only to log.
  const child = spawn(process.execPath, [entry, "127.0.0.1:1", pack], {
    cwd: pack,
    env: { ...process.env, PULUMI_NODEJS_TYPESCRIPT: "true" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await firstLine(child);
  const startSeconds = (performance.now() - from) / 1000;
  const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  await ask((answer) => client.configure(new ConfigureAnalyzerRequest(), answer));
  let stack: AnalyzerResource[] = [];
  const expectPass = (response: AnalyzeResponse) => {
    const [objection] = response.getDiagnosticsList();
    if (objection) throw new Error(`${folder} objects: ${objection.getMessage()}`);
  };
  return {
    startSeconds,
    analyze: async (name, type, properties) => {
      const message = described(new AnalyzeRequest(), name, type, properties);
      stack.push(described(new AnalyzerResource(), name, type, properties));
      // The engine asks for repairs first, whether a pack has any or not.
      await ask((answer) => client.remediate(message, answer));
      expectPass(await ask((answer) => client.analyze(message, answer)));
    },
    analyzeStack: async () => {
      const message = new AnalyzeStackRequest();
      message.setResourcesList(stack);
      stack = [];
      expectPass(await ask((answer) => client.analyzeStack(message, answer)));
    },
    cpuSeconds: () => cpuSecondsOf(child.pid),
    stop: async () => {
      client.close();
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const end = output.indexOf("\n");
      if (end >= 0) resolve(output.slice(0, end));
    });
    child.once("error", reject);
    child.once("close", (code) => {
      reject(new Error(`The policy pack ended with ${code} before it listened`));
    });
  });
}

function described<Message extends AnalyzeRequest | AnalyzerResource>(
  message: Message,
  name: string,
  type: string,
  properties: object,
): Message {
  message.setName(name);
  message.setType(type);
  message.setUrn(`urn:pulumi:bench::bench::${type}::${name}`);
  message.setOptions(new AnalyzerResourceOptions());
  message.setProperties(Struct.fromJavaScript(properties as Record<string, JavaScriptValue>));
  return message;
}

function ask<Response>(
  call: (answer: (error: Error | null, response: Response) => void) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    call((error, response) => {
      if (error) reject(error);
      else resolve(response);
    });
  });
}

/** Clock ticks a second in /proc/PID/stat, on every Linux that Node.js runs on. */
const ticks = 100;

async function cpuSecondsOf(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch((error: unknown) => {
    throw new Error("The processor time of a process is read from /proc, which only Linux has", {
      cause: error,
    });
  });
  // The name of the program stands in parentheses and may have spaces in it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}
