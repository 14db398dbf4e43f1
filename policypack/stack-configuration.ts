import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzerStackConfigureRequest } from "@pulumi/pulumi/proto/analyzer_pb";

/** What the pack knows of the configuration of the stack that it judges, as text. */
export interface StackConfiguration {
  /** `palisade:environment`. */
  readonly environment?: string;
  /** `palisade:policies`, as JSON. */
  readonly policies?: string;
}

/**
 * Reads along as the engine tells the pack which stack it judges; the SDK passes on the stack's tags only. Must be
 * called before the pack is made. Of the configuration nothing else is kept: secrets are in it, in clear.
 *
 * @returns what was heard so far: nothing, if the SDK uses another copy of the protocol
 */
export function listenForStack(): () => StackConfiguration {
  let heard: StackConfiguration = {};
  const { configureStack } = AnalyzerService;
  const deserialize = configureStack.requestDeserialize;
  configureStack.requestDeserialize = (bytes: Buffer): AnalyzerStackConfigureRequest => {
    const request = deserialize(bytes);
    const config = request.getConfigMap();
    heard = {
      environment: config.get("palisade:environment"),
      policies: config.get("palisade:policies"),
    };
    return request;
  };
  return () => heard;
}
