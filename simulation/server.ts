import type { Server } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { version as awsVersion } from "@pulumi/aws/package.json";
import { version as azureNativeVersion } from "@pulumi/azure-native/package.json";
import { version as gcpVersion } from "@pulumi/gcp/package.json";
import { version as kubernetesVersion } from "@pulumi/kubernetes/package.json";
import type { ProviderFactory, ProviderPackage } from "./provider";
import { providerService } from "./provider-service";
import { serve } from "./rpc";

/** What every provider of ours carries in its version, and no real provider does. */
export const simulatedMark = "+simulated";

/** The versions that the program's SDKs ask of the engine; a provider that reports another is warned about. */
export const sdkVersions: Readonly<Record<ProviderPackage, string>> = {
  aws: awsVersion,
  gcp: gcpVersion,
  "azure-native": azureNativeVersion,
  kubernetes: kubernetesVersion,
};

export const providerPackages = Object.keys(sdkVersions) as readonly ProviderPackage[];

export interface RunningProviders {
  /** Value for the engine's PULUMI_DEBUG_PROVIDERS: it attaches to these ports and starts no plugin. */
  readonly debugProviders: string;
  readonly ports: ReadonlyMap<ProviderPackage, number>;
  /** Cuts every connection; a request under way fails. */
  readonly stop: () => Promise<void>;
}

/** Serves simulated providers to the engine from this process, each package on a port of its own on the loopback. */
export async function startProviders(factory: ProviderFactory): Promise<RunningProviders> {
  const servers: Server[] = [];
  const ports = new Map<ProviderPackage, number>();
  const stop = (): Promise<void> => {
    for (const server of servers) {
      server.forceShutdown();
    }
    return Promise.resolve();
  };
  try {
    for (const pkg of providerPackages) {
      const version = `${sdkVersions[pkg]}${simulatedMark}`;
      const service = providerService(version, () => factory(pkg));
      const { server, port } = await serve(ResourceProviderService, service);
      servers.push(server);
      ports.set(pkg, port);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const debugProviders = [...ports].map(([pkg, port]) => `${pkg}:${port}`).join(",");
  return { debugProviders, ports, stop };
}
