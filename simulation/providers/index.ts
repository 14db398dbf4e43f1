import type { Ledger } from "../ledger";
import type { ProviderFactory, ProviderPackage, SimulatedProvider } from "../provider";
import { aws } from "./aws";
import { azureNative } from "./azure-native";
import { CloudProvider } from "./cloud-provider";
import { gcp } from "./gcp";
import { kubernetes } from "./kubernetes";
import type { ClusterOptions } from "./kubernetes/cluster/cluster-options";
import { ClusterProvider } from "./kubernetes/cluster/cluster-provider";
import type { Cloud, Scope } from "./model";

/**
 * Makes the object for one provider instance; all of them share what the ledger holds.
 *
 * @param cluster A real API server on this machine, for programs whose kubeconfig leads to it. @default none
 */
export function simulatedProviders(ledger: Ledger, cluster?: ClusterOptions): ProviderFactory {
  return (pkg) =>
    cluster && pkg === "kubernetes"
      ? new ClusterProvider(new CloudProvider(kubernetes, ledger), kubernetes, ledger, cluster)
      : withCloud<SimulatedProvider>(pkg, (cloud) => new CloudProvider(cloud, ledger));
}

/** Hands over the cloud of a package, whatever its scope is. */
export function withCloud<R>(
  pkg: ProviderPackage,
  use: <S extends Scope>(cloud: Cloud<S>) => R,
): R {
  switch (pkg) {
    case "aws":
      return use(aws);
    case "gcp":
      return use(gcp);
    case "azure-native":
      return use(azureNative);
    case "kubernetes":
      return use(kubernetes);
  }
}
