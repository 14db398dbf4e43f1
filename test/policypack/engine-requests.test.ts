import assert from "node:assert/strict";

import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzeRequest,
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";

import { readOnlyWhatIsAsked } from "../../policypack/engine-requests";

const properties = { kind: "Pod", spec: { containers: [{ name: "app", ports: [1, 2] }] } };

function filled<Request extends AnalyzeRequest | AnalyzerResource>(request: Request): Request {
  const provider = new AnalyzerProviderResource();
  provider.setUrn("urn:provider");
  provider.setProperties(Struct.fromJavaScript({ region: "eu-central-1" }));
  const options = new AnalyzerResourceOptions();
  options.setProtect(true);
  request.setUrn("urn:pod");
  request.setName("pod");
  request.setType("kubernetes:core/v1:Pod");
  request.setOptions(options);
  request.setProvider(provider);
  request.setProperties(Struct.fromJavaScript(properties));
  return request;
}

/** The message as it is when it has come without properties. */
function withoutProperties(request: AnalyzeRequest | AnalyzerResource) {
  request.setProperties(new Struct());
  return request.toObject();
}

describe("the engine's requests, of which is read what is asked", () => {
  const { analyze, analyzeStack, remediate } = AnalyzerService;
  const generated = {
    analyze: analyze.requestDeserialize,
    analyzeStack: analyzeStack.requestDeserialize,
    remediate: remediate.requestDeserialize,
  };
  const bytes = Buffer.from(filled(new AnalyzeRequest()).serializeBinary());

  before(readOnlyWhatIsAsked);
  after(() => {
    analyze.requestDeserialize = generated.analyze;
    analyzeStack.requestDeserialize = generated.analyzeStack;
    remediate.requestDeserialize = generated.remediate;
  });

  it("have all properties where a verdict is asked, and all else as ever", () => {
    const read = analyze.requestDeserialize(bytes);
    assert.deepEqual(read.getProperties()?.toJavaScript(), properties);
    const { region } = read.getProvider()?.getProperties()?.toJavaScript() ?? {};
    assert.equal(region, "eu-central-1");
    assert.deepEqual(read.toObject(), withoutProperties(generated.analyze(bytes)));
  });

  it("have no properties where a repair is asked", () => {
    const read = remediate.requestDeserialize(bytes);
    assert.deepEqual(read.getProperties()?.toJavaScript(), {});
    assert.deepEqual(read.toObject(), withoutProperties(generated.remediate(bytes)));
  });

  it("have no properties in the whole stack, and all else of each resource", () => {
    const resource = filled(new AnalyzerResource());
    resource.setParent("urn:parent");
    resource.addDependencies("urn:provider");
    const request = new AnalyzeStackRequest();
    // More than one byte holds the length of.
    const resources = Array.from({ length: 3 }, () => resource.clone());
    resources[1]?.setName("n".repeat(300));
    request.setResourcesList(resources);
    const stack = Buffer.from(request.serializeBinary());
    assert.deepEqual(
      analyzeStack
        .requestDeserialize(stack)
        .getResourcesList()
        .map((read) => read.toObject()),
      generated.analyzeStack(stack).getResourcesList().map(withoutProperties),
    );
  });

  it("stay without properties that were never sent", () => {
    const empty = Buffer.from(new AnalyzeRequest().serializeBinary());
    assert.equal(analyze.requestDeserialize(empty).getProperties(), undefined);
    assert.equal(remediate.requestDeserialize(empty).getProperties(), undefined);
  });

  it("are refused where they end too early", () => {
    assert.throws(() => analyze.requestDeserialize(bytes.subarray(0, -1)), RangeError);
  });
});
