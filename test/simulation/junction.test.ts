import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { openJunction, type Junction } from "../../simulation/language-host/junction";

async function listen(greeting: string): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write(greeting);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

async function greeted(port: number): Promise<{ socket: Socket; greeting: string }> {
  const socket = connect(port, "127.0.0.1");
  const [greeting] = (await once(socket, "data")) as [Buffer];
  return { socket, greeting: greeting.toString() };
}

describe("a junction of ports", () => {
  let first: Awaited<ReturnType<typeof listen>>;
  let second: Awaited<ReturnType<typeof listen>>;
  let junction: Junction;

  beforeEach(async () => {
    first = await listen("first");
    second = await listen("second");
    junction = await openJunction(first.port);
  });

  afterEach(() => {
    junction.close();
    first.server.close();
    second.server.close();
  });

  it("leads a new connection to where it stands, and leaves an open one where it is", async () => {
    const early = await greeted(junction.port);
    junction.lead(second.port);
    const late = await greeted(junction.port);
    assert.deepEqual([early.greeting, late.greeting], ["first", "second"]);
    assert.equal(early.socket.destroyed, false);
    early.socket.destroy();
    late.socket.destroy();
  });

  it("ends a connection whose other side is not there", async () => {
    second.server.close();
    await once(second.server, "close");
    junction.lead(second.port);
    const socket = connect(junction.port, "127.0.0.1");
    await once(socket, "close");
  });

  it("ends every connection when it closes", async () => {
    const { socket } = await greeted(junction.port);
    junction.close();
    await once(socket, "close");
  });
});
