import type { Ledger } from "../ledger";
import type { ProviderFactory, SimulatedProvider } from "../provider";
import { aws } from "./aws";
import { azureNative } from "./azure-native";
import { CloudProvider } from "./cloud-provider";
import { gcp } from "./gcp";
import { kubernetes } from "./kubernetes";

/** Makes the object for one provider instance; all of them share what the ledger holds. */
export function simulatedProviders(ledger: Ledger): ProviderFactory {
  return (pkg): SimulatedProvider => {
    switch (pkg) {
      case "aws":
        return new CloudProvider(aws, ledger);
      case "gcp":
        return new CloudProvider(gcp, ledger);
      case "azure-native":
        return new CloudProvider(azureNative, ledger);
      case "kubernetes":
        return new CloudProvider(kubernetes, ledger);
    }
  };
}
