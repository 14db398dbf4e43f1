import * as pulumi from "@pulumi/pulumi";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";

import { unknownString } from "../../policypack/unknown";

/** A resource as the program registered it. */
export interface Recorded {
  readonly type: string;
  readonly name: string;
  /**
   * Inputs of any resource type: the test that reads one knows its shape. What a preview does not know is
   * `unknownString`.
   */
  readonly inputs: Record<string, unknown>;
  readonly provider: string | undefined;
  readonly custom: boolean;
  /** Name of the parent; undefined at the top. */
  readonly parent: string | undefined;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly ignoreChanges: readonly string[];
  /** Names of what it is made after: named as dependencies, or read by its inputs. */
  readonly dependencies: readonly string[];
}

/** Computed outputs for a resource, laid over its inputs. */
export type Outputs = (resource: Recorded) => Record<string, unknown>;

/** Answers an invoke; throws for one that it does not know. */
export type Invokes = (token: string, inputs: Record<string, unknown>) => Record<string, unknown>;

export interface RecordOptions {
  readonly project?: string;
  readonly stack?: string;
  readonly preview?: boolean;
  readonly outputs?: Outputs;
  readonly invokes?: Invokes;
}

/**
 * Runs a piece of program under mocks and returns what it registered, in order of registration, and what it returned.
 * Registration is awaited: every resource that `program` starts is in the list.
 */
export async function record<T>(
  program: () => T,
  options: RecordOptions = {},
): Promise<{ readonly resources: readonly Recorded[]; readonly result: T }> {
  const resources: Recorded[] = [];
  let request: RegisterResourceRequest | undefined;
  await pulumi.runtime.setMocks(
    {
      newResource: (args) => {
        const resource: Recorded = {
          type: args.type,
          name: args.name,
          inputs: marked(args.inputs) as Record<string, unknown>,
          provider: args.provider,
          custom: args.custom ?? true,
          ...recordedOptions(request),
        };
        request = undefined;
        resources.push(resource);
        return {
          // What is only planned has no id yet.
          id: resource.custom && !options.preview ? `${args.name}-id` : "",
          state: { ...resource.inputs, ...options.outputs?.(resource) },
        };
      },
      call: (args) => {
        if (!options.invokes) {
          throw new Error(`The program called ${args.token}, and this test answers no invoke`);
        }
        return options.invokes(args.token, args.inputs as Record<string, unknown>);
      },
    },
    options.project ?? "palisade",
    options.stack ?? "test",
    options.preview ?? false,
  );
  watchRequests((received) => (request = received));
  const result = program();
  await pulumi.runtime.disconnect();
  return { resources, result };
}

function marked(value: unknown): unknown {
  if (pulumi.isUnknown(value)) return unknownString;
  if (Array.isArray(value)) return value.map(marked);
  // A resource that is an input is left as it is.
  if (typeof value !== "object" || value === null || pulumi.Resource.isInstance(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}

/** The mocks hide a resource's options, the request that carries it shows them. */
function watchRequests(watch: (request: RegisterResourceRequest) => void): void {
  const monitor = pulumi.runtime.getMonitor();
  if (!monitor) throw new Error("The mocks are not in place");
  const register = monitor.registerResource.bind(monitor) as (...args: unknown[]) => never;
  monitor.registerResource = (received: RegisterResourceRequest, ...rest: unknown[]) => {
    watch(received);
    // The mocks are asked before this call returns, so that they see this request and no other.
    return register(received, ...rest);
  };
}

function recordedOptions(request: RegisterResourceRequest | undefined) {
  const nameIn = (urn: string) => urn.slice(urn.lastIndexOf("::") + 2);
  return {
    parent: request?.getParent() ? nameIn(request.getParent()) : undefined,
    protect: request?.getProtect() ?? false,
    retainOnDelete: request?.getRetainondelete() ?? false,
    ignoreChanges: request?.getIgnorechangesList() ?? [],
    dependencies: (request?.getDependenciesList() ?? []).map(nameIn).sort(),
  };
}

/** The value of an Output, once it is known. */
export async function resolve<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((done) => output.apply(done));
}

/** The only recorded resource of a type (and name). */
export function only(resources: readonly Recorded[], type: string, name?: string): Recorded {
  const found = resources.filter((r) => r.type === type && (name === undefined || r.name === name));
  const [resource] = found;
  if (found.length !== 1 || !resource) {
    const what = name === undefined ? type : `${type} named ${name}`;
    throw new Error(`Expected one ${what}, found ${String(found.length)}`);
  }
  return resource;
}
