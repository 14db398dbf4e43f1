import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";
import type { ConfigureAnalyzerRequest } from "@pulumi/pulumi/proto/analyzer_pb";

/** What the stack wants of a rule: stop the deployment, mention it, or say nothing. */
export type Level = "mandatory" | "advisory" | "disabled";

export const levels: readonly Level[] = ["mandatory", "advisory", "disabled"];

/** The level that the engine was given for each policy by its name; undefined before it said anything. */
export type ConfiguredLevels = ReadonlyMap<string, Level> | undefined;

/**
 * Reads along as the engine hands the pack its configuration. The SDK tells a policy its own properties, and nobody the
 * levels; one policy that evaluates all rules needs the level of each. Must be called before the pack is made.
 *
 * @returns what was heard so far. It stays undefined if the SDK uses another copy of the protocol: then the pack says
 * that it cannot see levels, instead of ignoring them silently.
 */
export function listenForLevels(): () => ConfiguredLevels {
  let heard: Map<string, Level> | undefined;
  const { configure } = AnalyzerService;
  const deserialize = configure.requestDeserialize;
  configure.requestDeserialize = (bytes: Buffer): ConfigureAnalyzerRequest => {
    const request = deserialize(bytes);
    heard = new Map();
    request.getPolicyconfigMap().forEach((config, name) => {
      heard?.set(name, levelOf(config.getEnforcementlevel()));
    });
    return request;
  };
  return () => heard;
}

/** The pack repairs nothing, so "remediate" is as strict as "mandatory". */
function levelOf(level: EnforcementLevel): Level {
  if (level === EnforcementLevel.ADVISORY) return "advisory";
  return level === EnforcementLevel.DISABLED ? "disabled" : "mandatory";
}
