import type { provider } from "@pulumi/pulumi";

export type ProviderPackage = "aws" | "gcp" | "azure-native" | "kubernetes";

export interface DiffResult extends provider.DiffResult {
  /** The properties that changed, as the engine should show them, e.g. `["version"]`. */
  readonly diffs?: string[];
}

/**
 * One simulated provider. The engine gives each provider instance of the program (each `new kubernetes.Provider`) one
 * connection, configures it once, and then sends it that instance's resources: so one object of this type per instance.
 *
 * Values arrive plain: the engine keeps track of secrets itself. A value that is not known yet at preview arrives as
 * {@link unknown}. A method that throws an `Error` fails that one resource with the error's message as a single line.
 */
export interface SimulatedProvider extends provider.Provider {
  /** Called once, before anything else but {@link checkConfig}, with the provider's own configuration. */
  configure(inputs: Record<string, unknown>): Promise<void>;

  /** Failures stop the program's provider from being made. Absent: every configuration is accepted. */
  checkConfig?: (inputs: Record<string, unknown>) => Promise<provider.CheckResult>;

  /** Names in `replaces` make the provider, and everything in it, be replaced. Absent: any change is an update. */
  diffConfig?: (
    olds: Record<string, unknown>,
    news: Record<string, unknown>,
  ) => Promise<DiffResult>;

  /** `inputs` are the checked inputs as last recorded; none of a resource that is imported. */
  read?: (
    id: string,
    urn: string,
    props?: Record<string, unknown>,
    inputs?: Record<string, unknown>,
  ) => Promise<provider.ReadResult>;

  /** `olds` are the outputs as last recorded, `oldInputs` the checked inputs that led to them. */
  diff?: (
    id: string,
    urn: string,
    olds: Record<string, unknown>,
    news: Record<string, unknown>,
    oldInputs?: Record<string, unknown>,
  ) => Promise<DiffResult>;

  /**
   * What is already known of a resource that is only planned. Absent, or for an output that it leaves out: the inputs
   * are known, and every other output is unknown.
   */
  planCreate?: (urn: string, inputs: Record<string, unknown>) => Promise<Record<string, unknown>>;

  /** The same for an update: what it leaves out is unknown, so it should hand on what the update cannot change. */
  planUpdate?: (
    id: string,
    urn: string,
    olds: Record<string, unknown>,
    news: Record<string, unknown>,
  ) => Promise<Record<string, unknown>>;
}

/** Makes the object for one provider instance. Objects of one package share what exists in that cloud. */
export type ProviderFactory = (pkg: ProviderPackage) => SimulatedProvider;

/** Stands for a value that is not known yet: the engine's own mark for an unknown string, number, list or object. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
