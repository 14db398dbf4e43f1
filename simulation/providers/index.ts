import type { Ledger } from "../ledger";
import type { ProviderFactory, ProviderPackage, SimulatedProvider } from "../provider";
import { aws } from "./aws";
import { azureNative } from "./azure-native";
import { CloudProvider } from "./cloud-provider";
import { gcp } from "./gcp";
import { kubernetes } from "./kubernetes";
import type { Cloud, Scope } from "./model";

/** Makes the object for one provider instance; all of them share what the ledger holds. */
export function simulatedProviders(ledger: Ledger): ProviderFactory {
  return (pkg) => withCloud<SimulatedProvider>(pkg, (cloud) => new CloudProvider(cloud, ledger));
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
