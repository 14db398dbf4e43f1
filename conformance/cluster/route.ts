import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** What leads from the API server to a webhook, as a Service does, and may fail as one does. */
export interface Route {
  readonly port: number;
  /** Where it leads from now on. */
  readonly lead: (to: number) => void;
  /** No endpoint is left: connections are refused, and those that were there are gone. */
  readonly cut: () => Promise<void>;
  /** Packets are dropped on the way: connections come about, and nobody answers. */
  readonly silence: () => void;
  readonly restore: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Passes on every byte that comes to a port of the loopback. */
export async function startRoute(): Promise<Route> {
  let to = 0;
  const sockets = new Set<Socket>();
  let silent = false;
  const held = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whoever waits for an answer hears of it by the connection's end.
    socket.on("error", () => socket.destroy());
    return socket;
  };
  const server = createServer((socket) => {
    held(socket);
    if (silent) return;
    const onward = held(connect(to, "127.0.0.1"));
    socket.pipe(onward).pipe(socket);
    socket.on("close", () => onward.destroy());
    onward.on("close", () => socket.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  const dropAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      if (server.listening) {
        server.close(() => {
          resolve();
        });
      } else resolve();
      dropAll();
    });

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    lead: (target) => {
      to = target;
    },
    cut,
    silence: () => {
      silent = true;
      dropAll();
    },
    restore: async () => {
      silent = false;
      dropAll();
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
}
