import type { AzureClusterSettings } from "../settings/schema";
import { rangeOf } from "../settings/ranges";
import { longestNetworkPrefix } from "./address-plan";

/** What AKS would refuse after minutes of work, in the words of the settings. Empty where all is well. */
export function aksMistakes(settings: AzureClusterSettings): readonly string[] {
  const { network, nodePools } = settings;
  const [first] = nodePools;
  const mistakes: string[] = [];
  if (network.podCidr === undefined) {
    mistakes.push(
      "network.podCidr is missing; pods have a range of their own on AKS, such as 10.244.0.0/16",
    );
  }
  if (rangeOf(network.cidr).prefix > longestNetworkPrefix) {
    mistakes.push(
      `network.cidr is ${network.cidr}, too small for nodes and API server; use a /${longestNetworkPrefix} or larger`,
    );
  }
  if (first?.spot === true) {
    mistakes.push(
      `nodePools[0].spot is true, but ${first.name} runs the system, which AKS does not allow on spot machines; ` +
        "put a regular pool first",
    );
  }
  if (first?.minSize === 0) {
    mistakes.push(
      `nodePools[0].minSize is 0, but ${first.name} runs the system and needs a node; use 1 or more`,
    );
  }
  return mistakes;
}
