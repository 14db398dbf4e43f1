import { Server, ServerCredentials, status } from "@grpc/grpc-js";
import type {
  sendUnaryData,
  ServerUnaryCall,
  ServiceDefinition,
  UntypedServiceImplementation,
} from "@grpc/grpc-js";

type Handler<Request> = (
  call: ServerUnaryCall<Request, unknown>,
  callback: sendUnaryData<unknown>,
) => void;

/** A handler that answers with what `body` returns, or with the one line of what it throws. */
export function answer<Request = unknown>(
  body: (call: ServerUnaryCall<Request, unknown>) => unknown,
): Handler<Request> {
  return (call, callback) => {
    // Starts in a promise, so that a body that throws before its first await is answered too.
    Promise.resolve(call)
      .then(body)
      .then(
        (response) => {
          callback(null, response);
        },
        (error: unknown) => {
          callback({ code: status.UNKNOWN, details: oneLine(error) });
        },
      );
  };
}

/** The engine prints a plugin's error below the name of the resource: no stack, no second line. */
export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().replace(/\s*\n\s*/g, " ");
}

/** Serves on a free port of the loopback, where nothing but this machine reaches it. */
export function serve(
  definition: ServiceDefinition,
  implementation: UntypedServiceImplementation,
): Promise<{ readonly server: Server; readonly port: number }> {
  // Without these a big manifest or a chart's values would not fit: gRPC takes 4 MiB.
  const server = new Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  server.addService(definition, implementation);
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
      if (error) {
        reject(error);
      } else {
        resolve({ server, port });
      }
    });
  });
}
