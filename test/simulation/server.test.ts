import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { credentials, Metadata } from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { SimulatedProvider } from "../../simulation/provider";
import { startProviders } from "../../simulation/server";
import type { RunningProviders } from "../../simulation/server";
import { echoProvider } from "../support/echo-provider";

const urn = "urn:pulumi:dev::test::aws:kms/key:Key::key";

/** Calls the providers as the engine does, without one. */
class Connection {
  readonly #client: ResourceProviderClient;

  constructor(port: number) {
    // A channel of its own, because the library would share one between clients of one address.
    const options = { "grpc.use_local_subchannel_pool": 1 };
    this.#client = new ResourceProviderClient(
      `127.0.0.1:${port}`,
      credentials.createInsecure(),
      options,
    );
  }

  async attach(): Promise<this> {
    await this.#call((done) => this.#client.attach(new PluginAttach(), done));
    return this;
  }

  async version(): Promise<string> {
    const info = await this.#call<{ getVersion(): string }>((done) =>
      this.#client.getPluginInfo(new Empty(), new Metadata(), done),
    );
    return info.getVersion();
  }

  configure(inputs: Struct): Promise<messages.ConfigureResponse> {
    const request = new messages.ConfigureRequest();
    request.setArgs(inputs);
    return this.#call((done) => this.#client.configure(request, done));
  }

  create(inputs: Struct, preview = false): Promise<messages.CreateResponse> {
    const request = new messages.CreateRequest();
    request.setUrn(urn);
    request.setProperties(inputs);
    request.setPreview(preview);
    return this.#call((done) => this.#client.create(request, done));
  }

  check(inputs: Struct): Promise<messages.CheckResponse> {
    const request = new messages.CheckRequest();
    request.setUrn(urn);
    request.setNews(inputs);
    return this.#call((done) => this.#client.check(request, done));
  }

  diff(olds: Struct, news: Struct): Promise<messages.DiffResponse> {
    const request = new messages.DiffRequest();
    request.setId("id");
    request.setUrn(urn);
    request.setOlds(olds);
    request.setOldInputs(olds);
    request.setNews(news);
    return this.#call((done) => this.#client.diff(request, done));
  }

  invoke(token: string): Promise<messages.InvokeResponse> {
    const request = new messages.InvokeRequest();
    request.setTok(token);
    request.setArgs(new Struct());
    return this.#call((done) => this.#client.invoke(request, done));
  }

  close(): void {
    this.#client.close();
  }

  #call<Response>(
    start: (done: (error: ServiceError | null, response: Response) => void) => unknown,
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      start((error, response) => {
        if (error) {
          reject(new Error(error.details));
        } else {
          resolve(response);
        }
      });
    });
  }
}

const struct = (value: Record<string, string>): Struct => Struct.fromJavaScript(value);

describe("the provider server", () => {
  let providers: RunningProviders | undefined;
  const connections: Connection[] = [];

  const start = async (overrides: Partial<SimulatedProvider> = {}): Promise<void> => {
    providers = await startProviders(echoProvider(() => overrides));
  };
  const dial = (): Connection => {
    const connection = new Connection(providers?.ports.get("aws") ?? 0);
    connections.push(connection);
    return connection;
  };

  afterEach(async () => {
    for (const connection of connections.splice(0)) {
      connection.close();
    }
    await providers?.stop();
  });

  it("names each package and its port as the engine reads them", async () => {
    await start();
    const ports = [...(providers?.ports ?? [])];
    assert.deepEqual(
      ports.map(([pkg]) => pkg),
      ["aws", "gcp", "azure-native", "kubernetes"],
    );
    assert.equal(providers?.debugProviders, ports.map(([pkg, port]) => `${pkg}:${port}`).join(","));
  });

  it("reports the version that the SDK asks for, marked as simulated", async () => {
    await start();
    const file = join(__dirname, "../../node_modules/@pulumi/aws/package.json");
    const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
    assert.equal(await dial().version(), `${version}+simulated`);
  });

  it("keeps one object for each connection, made when the engine attaches", async () => {
    let made = 0;
    providers = await startProviders(
      echoProvider(() => {
        const number = ++made;
        return { create: () => Promise.resolve({ id: `made by ${number}`, outs: {} }) };
      }),
    );
    const [first, second] = [await dial().attach(), await dial().attach()];
    const ids: string[] = [];
    for (const connection of [first, second, first, second]) {
      ids.push((await connection.create(new Struct())).getId());
    }
    assert.deepEqual(ids, ["made by 1", "made by 2", "made by 1", "made by 2"]);
  });

  it("refuses a connection that the engine did not attach", async () => {
    await start();
    await assert.rejects(dial().create(new Struct()), {
      message: "The engine asks over a connection that it did not attach; run it again",
    });
  });

  it("hands the configuration over with secrets opened, and asks for plain values", async () => {
    const seen: unknown[] = [];
    await start({
      configure: (inputs) => {
        seen.push(inputs);
        return Promise.resolve();
      },
    });
    const secret = Struct.fromJavaScript({
      kubeconfig: {
        "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
        value: "apiVersion: v1",
      },
      version: "4.34.2",
    });
    const response = await (await dial().attach()).configure(secret);
    assert.deepEqual(seen, [{ kubeconfig: "apiVersion: v1", version: "4.34.2" }]);
    assert.deepEqual(
      [response.getAcceptsecrets(), response.getAcceptoutputs(), response.getSupportspreview()],
      [false, false, true],
    );
  });

  it("plans a creation without making anything, inputs known and no id", async () => {
    await start({ create: () => Promise.reject(new Error("a preview must not create")) });
    const response = await (await dial().attach()).create(struct({ description: "a key" }), true);
    assert.equal(response.getId(), "");
    assert.deepEqual(response.getProperties()?.toJavaScript(), { description: "a key" });
  });

  it("passes check failures on, and the inputs that check fills in", async () => {
    await start({
      check: (_urn, _olds, news: Record<string, unknown>) =>
        Promise.resolve({
          inputs: { ...news, name: "filled in", left: undefined },
          failures: [{ property: "region", reason: "is not a region" }],
        }),
    });
    const response = await (await dial().attach()).check(struct({ region: "moon" }));
    assert.deepEqual(response.getInputs()?.toJavaScript(), { region: "moon", name: "filled in" });
    assert.deepEqual(
      response.getFailuresList().map((failure) => failure.toObject()),
      [{ property: "region", reason: "is not a region" }],
    );
  });

  it("passes replacements, changed properties and their order of deletion on", async () => {
    await start({
      diff: (_id, _urn, _olds, _news, oldInputs) =>
        Promise.resolve({
          changes: true,
          replaces: ["name"],
          diffs: ["name", String(oldInputs?.["name"])],
          stables: ["arn"],
          deleteBeforeReplace: true,
        }),
    });
    const response = await (
      await dial().attach()
    ).diff(struct({ name: "a" }), struct({ name: "b" }));
    assert.equal(response.getChanges(), messages.DiffResponse.DiffChanges.DIFF_SOME);
    assert.deepEqual(response.getReplacesList(), ["name"]);
    assert.deepEqual(response.getDiffsList(), ["name", "a"]);
    assert.deepEqual(response.getStablesList(), ["arn"]);
    assert.equal(response.getDeletebeforereplace(), true);
  });

  it("tells no change, some change and cannot tell apart", async () => {
    const { DIFF_NONE, DIFF_SOME, DIFF_UNKNOWN } = messages.DiffResponse.DiffChanges;
    const answers = [{ changes: false }, { changes: true }, {}];
    await start({ diff: () => Promise.resolve(answers.shift() ?? {}) });
    const connection = await dial().attach();
    const changes: number[] = [];
    for (let i = 0; i < 3; i++) {
      changes.push((await connection.diff(new Struct(), new Struct())).getChanges());
    }
    assert.deepEqual(changes, [DIFF_NONE, DIFF_SOME, DIFF_UNKNOWN]);
  });

  it("passes an invoke's outputs and failures on", async () => {
    await start({
      invoke: (token) =>
        Promise.resolve({ outputs: { token }, failures: [{ property: "x", reason: "is wrong" }] }),
    });
    const response = await (await dial().attach()).invoke("aws:index/getRegion:getRegion");
    assert.deepEqual(response.getReturn()?.toJavaScript(), {
      token: "aws:index/getRegion:getRegion",
    });
    assert.deepEqual(
      response.getFailuresList().map((failure) => failure.toObject()),
      [{ property: "x", reason: "is wrong" }],
    );
  });

  it("answers an error with its message on one line, and prints nothing itself", async () => {
    await start({
      create: () => Promise.reject(new Error("aws:kms/key:Key is not simulated\n  add it\n")),
    });
    const printed: unknown[] = [];
    const { error } = console;
    console.error = (...args) => printed.push(args);
    try {
      await assert.rejects((await dial().attach()).create(new Struct()), {
        message: "aws:kms/key:Key is not simulated add it",
      });
    } finally {
      console.error = error;
    }
    assert.deepEqual(printed, []);
  });
});
