import { Client, credentials, status } from "@grpc/grpc-js";
import type { MethodDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzerHandshakeResponse,
  AnalyzerStackConfigureRequest,
  AnalyzerStackConfigureResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { oneLine, serve } from "../rpc";
import { openJunction } from "./junction";

type Done = (error: { code: status; details: string } | null, response?: Buffer) => void;
type Methods = Record<string, MethodDefinition<unknown, unknown>>;

/**
 * Stands between the engine and a policy pack, as the official host does: a pack reads its stack from its environment
 * when it starts, and the engine tells the stack only to a pack that runs already. Once the pack runs, the engine is
 * asked to connect again and then talks with it directly: each of some thousand calls would cost a millisecond here.
 */
export interface PolicyProxy {
  readonly port: number;
  /** The stack, once the engine tells it; undefined if it asks something else first. */
  readonly stack: Promise<AnalyzerStackConfigureRequest | undefined>;
  /** From now on the pack behind that port answers. */
  readonly attach: (port: number) => void;
  /** Nothing will answer. */
  readonly fail: (reason: string) => void;
  readonly stop: () => void;
}

export async function startPolicyProxy(): Promise<PolicyProxy> {
  const stack = deferred<AnalyzerStackConfigureRequest | undefined>();
  const pack = deferred<Client>();
  // A pack that fails before the engine asks it anything is reported through its process.
  pack.promise.catch(() => undefined);

  const methods = AnalyzerService as unknown as Methods;
  const configurePath = methods["configureStack"]?.path;
  const implementation: UntypedServiceImplementation = {};
  for (const [name, { path }] of Object.entries(methods)) {
    implementation[name] = (call: { request: Buffer }, done: Done): void => {
      stack.resolve(undefined);
      pack.promise.then(
        (client) => {
          forward(client, path, call.request, done);
        },
        (error: unknown) => {
          done({ code: status.UNKNOWN, details: `policy pack not started: ${oneLine(error)}` });
        },
      );
    };
  }
  implementation["handshake"] = (_call: unknown, done: Done): void => {
    done(null, Buffer.from(new AnalyzerHandshakeResponse().serializeBinary()));
  };
  let configuration: Buffer | undefined;
  implementation["configureStack"] = (call: { request: Buffer }, done: Done): void => {
    configuration = call.request;
    stack.resolve(AnalyzerStackConfigureRequest.deserializeBinary(call.request));
    done(null, Buffer.from(new AnalyzerStackConfigureResponse().serializeBinary()));
  };

  const { server, port } = await serve(unparsed(methods), implementation);
  const junction = await openJunction(port);
  return {
    port: junction.port,
    stack: stack.promise,
    attach: (packPort) => {
      const client = new Client(`127.0.0.1:${packPort}`, credentials.createInsecure(), unlimited);
      const started = (): void => {
        pack.resolve(client);
        junction.lead(packPort);
        // Calls that wait for the pack still have their answer here; the next opens a new connection.
        server.tryShutdown(() => undefined);
      };
      if (configuration === undefined || configurePath === undefined) {
        started();
        return;
      }
      forward(client, configurePath, configuration, (error) => {
        if (error && error.code !== status.UNIMPLEMENTED) {
          pack.reject(new Error(`policy pack configuration failed: ${error.details}`));
        } else {
          started();
        }
      });
    },
    fail: (reason) => {
      pack.reject(new Error(reason));
    },
    stop: () => {
      // Lets a call that waits for the pack have its answer first.
      server.tryShutdown(junction.close);
      pack.promise.then(
        (client) => {
          client.close();
        },
        () => undefined,
      );
    },
  };
}

const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

/** The messages pass through as bytes: a resource of any size costs the proxy no parsing. */
function unparsed(methods: Methods): Methods {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      { ...method, requestDeserialize: asIs, responseSerialize: asIs },
    ]),
  ) as Methods;
}

function forward(client: Client, path: string, request: Buffer, done: Done): void {
  client.makeUnaryRequest(path, asIs, asIs, request, (error, response) => {
    if (error) {
      done({ code: error.code, details: error.details });
    } else {
      done(null, response);
    }
  });
}

function asIs(bytes: Buffer): Buffer {
  return bytes;
}

/** A promise that others settle; the first to do so counts. */
function deferred<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
