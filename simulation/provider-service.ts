import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import type { provider } from "@pulumi/pulumi";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { propertiesOf, structOf } from "./property-values";
import type { DiffResult, SimulatedProvider } from "./provider";
import { answer } from "./rpc";

/**
 * One package's side of the engine's provider protocol.
 *
 * A request names the resource but not the provider instance that it belongs to. The engine dials once for each
 * instance, attaches, and sends everything of that instance over that connection: so the connection is the instance.
 *
 * @param version What the package reports of itself.
 * @param makeProvider Makes the object for one more instance.
 */
export function providerService(
  version: string,
  makeProvider: () => SimulatedProvider,
): UntypedServiceImplementation {
  const instances = new Map<string, SimulatedProvider>();

  const instanceOf = (call: { getPeer(): string }): SimulatedProvider => {
    const instance = instances.get(call.getPeer());
    if (!instance) {
      // A connection that idled away and came back would have lost its configuration: never answer it as if it had not.
      throw new Error("The engine asks over a connection that it did not attach; run it again");
    }
    return instance;
  };

  return {
    getPluginInfo: answer(() => {
      const info = new PluginInfo();
      info.setVersion(version);
      return info;
    }),

    attach: answer((call) => {
      instances.set(call.getPeer(), makeProvider());
      return new Empty();
    }),

    cancel: answer(async (call) => {
      await instances.get(call.getPeer())?.cancel?.();
      return new Empty();
    }),

    checkConfig: answer<messages.CheckRequest>(async (call) => {
      const news = propertiesOf(call.request.getNews());
      return checkResponse((await instanceOf(call).checkConfig?.(news)) ?? {}, news);
    }),

    diffConfig: answer<messages.DiffRequest>(async (call) => {
      const olds = propertiesOf(call.request.getOldInputs());
      const news = propertiesOf(call.request.getNews());
      return diffResponse((await instanceOf(call).diffConfig?.(olds, news)) ?? {});
    }),

    configure: answer<messages.ConfigureRequest>(async (call) => {
      await instanceOf(call).configure(propertiesOf(call.request.getArgs()));
      const response = new messages.ConfigureResponse();
      // Secrets are not accepted: the engine then sends plain values, and marks what comes back under the same names.
      response.setAcceptsecrets(false);
      response.setSupportspreview(true);
      return response;
    }),

    check: answer<messages.CheckRequest>(async (call) => {
      const instance = instanceOf(call);
      const olds = propertiesOf(call.request.getOlds());
      const news = propertiesOf(call.request.getNews());
      return checkResponse((await instance.check?.(call.request.getUrn(), olds, news)) ?? {}, news);
    }),

    diff: answer<messages.DiffRequest>(async (call) => {
      const { request } = call;
      const result = await instanceOf(call).diff?.(
        request.getId(),
        request.getUrn(),
        propertiesOf(request.getOlds()),
        propertiesOf(request.getNews()),
        propertiesOf(request.getOldInputs()),
      );
      return diffResponse(result ?? {});
    }),

    create: answer<messages.CreateRequest>(async (call) => {
      const instance = instanceOf(call);
      const urn = call.request.getUrn();
      const inputs = propertiesOf(call.request.getProperties());
      const response = new messages.CreateResponse();
      if (call.request.getPreview()) {
        response.setProperties(structOf((await instance.planCreate?.(urn, inputs)) ?? inputs));
        return response;
      }
      if (!instance.create) {
        throw new Error(`The simulation creates nothing in this package: ${urn}`);
      }
      const result = await instance.create(urn, inputs);
      response.setId(result.id);
      response.setProperties(structOf(asProperties(result.outs)));
      return response;
    }),

    read: answer<messages.ReadRequest>(async (call) => {
      const instance = instanceOf(call);
      const { request } = call;
      if (!instance.read) {
        throw new Error(`The simulation reads nothing in this package: ${request.getUrn()}`);
      }
      const result = await instance.read(
        request.getId(),
        request.getUrn(),
        propertiesOf(request.getProperties()),
        propertiesOf(request.getInputs()),
      );
      const response = new messages.ReadResponse();
      response.setId(result.id ?? "");
      response.setProperties(structOf(asProperties(result.props)));
      if (result.inputs !== undefined) {
        response.setInputs(structOf(asProperties(result.inputs)));
      }
      return response;
    }),

    update: answer<messages.UpdateRequest>(async (call) => {
      const instance = instanceOf(call);
      const { request } = call;
      const id = request.getId();
      const urn = request.getUrn();
      const olds = propertiesOf(request.getOlds());
      const news = propertiesOf(request.getNews());
      const response = new messages.UpdateResponse();
      if (request.getPreview()) {
        const planned = await instance.planUpdate?.(id, urn, olds, news);
        response.setProperties(structOf(planned ?? news));
        return response;
      }
      if (!instance.update) {
        throw new Error(`The simulation updates nothing in this package: ${urn}`);
      }
      const result = await instance.update(id, urn, olds, news);
      response.setProperties(structOf(asProperties(result.outs)));
      return response;
    }),

    delete: answer<messages.DeleteRequest>(async (call) => {
      const instance = instanceOf(call);
      const { request } = call;
      if (!instance.delete) {
        throw new Error(`The simulation deletes nothing in this package: ${request.getUrn()}`);
      }
      await instance.delete(
        request.getId(),
        request.getUrn(),
        propertiesOf(request.getProperties()),
      );
      return new Empty();
    }),

    invoke: answer<messages.InvokeRequest>(async (call) => {
      const instance = instanceOf(call);
      const token = call.request.getTok();
      if (!instance.invoke) {
        throw new Error(`The simulation answers no invoke in this package: ${token}`);
      }
      const result = await instance.invoke(token, propertiesOf(call.request.getArgs()));
      const response = new messages.InvokeResponse();
      response.setReturn(structOf(asProperties(result.outputs)));
      response.setFailuresList(failureMessages(result.failures));
      return response;
    }),
  };
}

/** The SDK types what a provider hands back as any. */
function asProperties(value: unknown): Record<string, unknown> {
  return (value ?? {}) as Record<string, unknown>;
}

function checkResponse(
  result: provider.CheckResult,
  news: Record<string, unknown>,
): messages.CheckResponse {
  const response = new messages.CheckResponse();
  response.setInputs(structOf(asProperties(result.inputs ?? news)));
  response.setFailuresList(failureMessages(result.failures));
  return response;
}

function failureMessages(failures: readonly provider.CheckFailure[] = []): messages.CheckFailure[] {
  return failures.map(({ property, reason }) => {
    const failure = new messages.CheckFailure();
    failure.setProperty(property);
    failure.setReason(reason);
    return failure;
  });
}

function diffResponse(result: DiffResult): messages.DiffResponse {
  const { DIFF_NONE, DIFF_SOME, DIFF_UNKNOWN } = messages.DiffResponse.DiffChanges;
  const response = new messages.DiffResponse();
  response.setChanges(
    result.changes === undefined ? DIFF_UNKNOWN : result.changes ? DIFF_SOME : DIFF_NONE,
  );
  response.setReplacesList(result.replaces ?? []);
  response.setStablesList(result.stables ?? []);
  response.setDiffsList(result.diffs ?? []);
  response.setDeletebeforereplace(result.deleteBeforeReplace ?? false);
  return response;
}
