import { credentials, Metadata } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { providerPackages, simulatedMark } from "./server";

const answerWithinMilliseconds = 5_000;

/**
 * Asks whatever listens where the engine would attach what it is, and refuses anything that is not of the simulation.
 *
 * @param debugProviders The engine's PULUMI_DEBUG_PROVIDERS, e.g. `aws:40001,kubernetes:40002`.
 * @throws When a package has no address, does not answer, or does not say that it is simulated.
 */
export async function requireSimulated(debugProviders: string): Promise<void> {
  const addresses = debugProviders
    .split(",")
    .filter(Boolean)
    .map((entry) => entry.split(":"));
  const named = new Set(addresses.map(([pkg]) => pkg));
  for (const pkg of providerPackages) {
    if (!named.has(pkg)) {
      throw refusal(pkg, "is not attached");
    }
  }
  await Promise.all(
    addresses.map(async ([pkg = "", port = ""]) => {
      const version = await reportedVersion(port).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw refusal(pkg, `does not answer on port ${port} (${reason})`);
      });
      if (!version.endsWith(simulatedMark)) {
        throw refusal(pkg, `on port ${port} reports version ${JSON.stringify(version)}`);
      }
    }),
  );
}

function refusal(pkg: string, what: string): Error {
  return new Error(
    `Nothing was run: provider ${pkg} ${what}, and only a version that ends in "${simulatedMark}" is known to touch no cloud`,
  );
}

function reportedVersion(port: string): Promise<string> {
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
  const deadline = Date.now() + answerWithinMilliseconds;
  return new Promise<string>((resolve, reject) => {
    client.getPluginInfo(new Empty(), new Metadata(), { deadline }, (error, info) => {
      if (error) {
        reject(new Error(error.details));
      } else {
        resolve(info.getVersion());
      }
    });
  }).finally(() => {
    client.close();
  });
}
