import type { KubernetesExamples, Manifest } from "../../../examples";
import { service } from "./manifests";

const annotation = "service.beta.kubernetes.io/load-balancer-source-ranges";
const internal = { "networking.gke.io/load-balancer-type": "Internal" };

function fromRanges(...loadBalancerSourceRanges: string[]): Manifest {
  return service({ type: "LoadBalancer", loadBalancerSourceRanges }, internal);
}

function annotated(ranges: string): Manifest {
  return service({ type: "LoadBalancer" }, { ...internal, [annotation]: ranges });
}

const ranges = (...list: string[]) => ({
  object: fromRanges(...list),
  at: "spec.loadBalancerSourceRanges",
});
const annotatedBad = (list: string) => ({
  object: annotated(list),
  at: `metadata.annotations["${annotation}"]`,
});

export const examples: KubernetesExamples = {
  rule: "restrict-load-balancer-sources",
  good: {
    "named networks": fromRanges("10.0.0.0/8", "198.51.100.0/24", "2001:db8::/40"),
    "one address": fromRanges("192.0.2.10/32"),
    "named networks in the annotation": annotated("10.0.0.0/8,198.51.100.0/24"),
  },
  bad: {
    "every address": ranges("0.0.0.0/0"),
    "every address of IPv6, beside a network": ranges("10.0.0.0/8", "::/0"),
    "every address, with a space that the API server allows": ranges("0.0.0.0/0 "),
    "every address in the annotation": annotatedBad("0.0.0.0/0"),
    "every address first in the annotation": annotatedBad("0.0.0.0/0 , 10.0.0.0/8"),
    "every address last in the annotation": annotatedBad("10.0.0.0/8,::/0"),
  },
};
