import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzeRequest, AnalyzeStackRequest } from "@pulumi/pulumi/proto/analyzer_pb";

import { plainStruct } from "./plain-struct";
import { ProtobufReader, tagOf, wireTypes } from "./protobuf-reader";

// The numbers of the fields are those of pulumi/analyzer.proto.
const propertiesOfResource = tagOf(2, wireTypes.delimited);
const resourceOfStack = tagOf(1, wireTypes.delimited);

/**
 * Lets the pack read of the engine's requests what it asks for. The generated classes make an object of every value in a
 * resource, some milliseconds of a processor for each resource, and the engine asks about each three times:
 *
 * - for repairs. The pack has none, and reads no properties.
 * - for a verdict. The properties are read straight into the plain object that the SDK wants.
 * - about the stack. The pack judges the inputs that it remembers, and **sees no properties there**.
 *
 * All else is read as before. Must be called before the pack is made; where the SDK uses another copy of the protocol
 * this changes nothing.
 */
export function readOnlyWhatIsAsked(): void {
  const { analyze, analyzeStack, remediate } = AnalyzerService;
  const readResource = analyze.requestDeserialize;
  const readStack = analyzeStack.requestDeserialize;
  analyze.requestDeserialize = (bytes: Buffer): AnalyzeRequest => {
    const { message, properties } = withoutProperties(bytes);
    const request = readResource(message);
    const struct = request.getProperties();
    if (struct !== undefined && properties !== undefined) {
      struct.toJavaScript = () => plainStruct(properties) as ReturnType<typeof struct.toJavaScript>;
    }
    return request;
  };
  remediate.requestDeserialize = (bytes: Buffer): AnalyzeRequest =>
    readResource(withoutProperties(bytes).message);
  analyzeStack.requestDeserialize = (bytes: Buffer): AnalyzeStackRequest =>
    readStack(rewritten(bytes, resourceOfStack, (resource) => withoutProperties(resource).message));
}

/** A resource as the engine sends it, its properties taken out of it. */
function withoutProperties(resource: Buffer): {
  readonly message: Buffer;
  /** Undefined where it has none. */
  readonly properties?: Buffer;
} {
  let properties: Buffer | undefined;
  const message = rewritten(resource, propertiesOfResource, (value) => {
    properties = value;
    return empty;
  });
  return { message, properties };
}

const empty = Buffer.alloc(0);

/** A message in which each value of one field is replaced, all other fields as they were. */
function rewritten(bytes: Buffer, field: number, replace: (value: Buffer) => Buffer): Buffer {
  const reader = new ProtobufReader(bytes);
  const parts: Buffer[] = [];
  let copied = 0;
  while (reader.at < bytes.length) {
    const tag = reader.varint();
    if (tag !== field) {
      reader.skip(tag);
      continue;
    }
    parts.push(bytes.subarray(copied, reader.at));
    const end = reader.end();
    const value = replace(bytes.subarray(reader.at, end));
    parts.push(varint(value.length), value);
    reader.at = copied = end;
  }
  return Buffer.concat([...parts, bytes.subarray(copied)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}
