import type { KubernetesExamples, Manifest } from "../../../examples";
import { networkPolicy } from "./manifests";

const metadata = "restrict-metadata-egress";
const https = [{ protocol: "TCP", port: 443 }];

function ingress(...rules: object[]): Manifest {
  return networkPolicy({ podSelector: {}, policyTypes: ["Ingress"], ingress: rules });
}

function egress(...rules: object[]): Manifest {
  return networkPolicy({ podSelector: {}, policyTypes: ["Egress"], egress: rules });
}

const block = (cidr: string, ...except: string[]) => ({
  ipBlock: except.length > 0 ? { cidr, except } : { cidr },
});

export const examples: KubernetesExamples = {
  rule: "disallow-open-network-policies",
  good: {
    "denies everything": networkPolicy({ podSelector: {}, policyTypes: ["Ingress", "Egress"] }),
    "names pods": ingress({ from: [{ podSelector: {} }] }),
    "names a port": ingress({ ports: https }),
    "a range of addresses": ingress({ from: [block("10.0.0.0/8"), block("198.51.100.0/30")] }),
    "every address but some": ingress({ from: [block("0.0.0.0/0", "198.51.100.0/24")] }),
    "names ports out": egress({ ports: https }),
    "the internet without what is near": egress({
      to: [block("0.0.0.0/0", "10.0.0.0/8", "169.254.0.0/16"), block("2001:db8::/32")],
    }),
    "every address on one port": egress({ to: [block("0.0.0.0/0")], ports: https }),
  },
  bad: {
    "an empty rule for what comes in": { object: ingress({}), at: "spec.ingress" },
    "an empty rule after one that is not": {
      object: ingress({ ports: https }, { from: [] }),
      at: "spec.ingress",
    },
    "every address may connect": {
      object: ingress({ from: [block("10.0.0.0/8"), block("0.0.0.0/0")] }),
      at: "spec.ingress",
    },
    "every address of IPv6 may connect": {
      object: ingress({ from: [block("::/0")], ports: [] }),
      at: "spec.ingress",
    },
    "an empty rule for what goes out": {
      object: egress({}),
      at: "spec.egress",
      alsoBreaks: [metadata],
    },
    "every address may be reached": {
      object: egress({ to: [block("10.0.0.0/8"), block("0.0.0.0/0")] }),
      at: "spec.egress",
      alsoBreaks: [metadata],
    },
    "for some pods only": {
      object: networkPolicy({ podSelector: { matchLabels: { app: "app" } }, ingress: [{}] }),
      at: "spec.ingress",
    },
  },
};
