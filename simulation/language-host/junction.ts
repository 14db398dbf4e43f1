import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** A port of the loopback whose connections are led, as bytes, to another port of it. */
export interface Junction {
  readonly port: number;
  /** From now on a new connection ends there; those that are open stay where they are. */
  readonly lead: (port: number) => void;
  readonly close: () => void;
}

/** @param first Where connections are led at the beginning. */
export async function openJunction(first: number): Promise<Junction> {
  let target = first;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.pipe(to);
      // Either end may go first and without a word; the other must not wait for it.
      from.on("error", () => to.destroy());
      from.once("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    lead: (port) => {
      target = port;
    },
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
