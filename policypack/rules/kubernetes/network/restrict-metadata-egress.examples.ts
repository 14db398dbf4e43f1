import type { KubernetesExamples, Manifest } from "../../../examples";
import { networkPolicy } from "./manifests";

interface Port {
  readonly protocol?: string;
  readonly port?: number | string;
  readonly endPort?: number;
}

function egress(to: readonly object[] | undefined, ...ports: readonly Port[]): Manifest {
  return networkPolicy({
    podSelector: {},
    policyTypes: ["Egress"],
    egress: [{ ...(to && { to }), ...(ports.length > 0 && { ports }) }],
  });
}

const block = (cidr: string, ...except: readonly string[]) => ({
  ipBlock: except.length > 0 ? { cidr, except } : { cidr },
});
const at = "spec.egress";
const alsoBreaks = ["disallow-open-network-policies"];
const https: Port = { port: 443 };
const http: Port = { port: 80 };

export const examples: KubernetesExamples = {
  rule: "restrict-metadata-egress",
  good: {
    "to pods": egress([{ podSelector: {} }, { namespaceSelector: {} }]),
    "to everywhere, encrypted": egress(undefined, https),
    "to everywhere by name of the port": egress(undefined, { port: "https" }),
    "to everywhere, over UDP": egress(
      undefined,
      { protocol: "UDP" },
      { protocol: "UDP", port: 80 },
    ),
    "to everywhere above port 80": egress(undefined, { port: 81, endPort: 65535 }),
    "to everywhere below port 80": egress(undefined, { port: 1, endPort: 79 }),
    "to the internet, without the metadata service": egress(
      [block("0.0.0.0/0", "10.0.0.0/8", "169.254.169.254/32")],
      http,
    ),
    "to the internet, without link-local addresses": egress([block("0.0.0.0/0", "169.254.0.0/16")]),
    "to the internet over IPv6, without the metadata service": egress([
      block("::/0", "fd00:ec2::254/128"),
    ]),
    "to a range beside it": egress([block("10.0.0.0/8"), block("169.254.170.0/24")]),
    "to the metadata service, on purpose": egress([block("169.254.169.254/32")], http),
  },
  bad: {
    "to everywhere": { object: egress(undefined), at, alsoBreaks },
    "to every address": { object: egress([block("0.0.0.0/0")]), at, alsoBreaks },
    "to every address of IPv6": { object: egress([block("::/0")]), at, alsoBreaks },
    "to everywhere on port 80": { object: egress(undefined, https, http), at },
    "to every address on port 80": { object: egress([block("0.0.0.0/0")], http), at },
    "to everywhere on every port of TCP": {
      object: egress(undefined, { protocol: "TCP" }),
      at,
    },
    "to everywhere on ports around 80": {
      object: egress(undefined, { port: 1, endPort: 1024 }),
      at,
    },
    "to everywhere on ports up to 80": {
      object: egress(undefined, { port: 79, endPort: 80 }),
      at,
    },
    "to everywhere on ports from 80": {
      object: egress(undefined, { port: 80, endPort: 90 }),
      at,
    },
    "to link-local addresses": { object: egress([block("169.254.0.0/16")]), at },
    "to a range around it": { object: egress([block("10.0.0.0/8"), block("128.0.0.0/1")]), at },
    "to the internet, without something else": {
      object: egress([block("0.0.0.0/0", "10.0.0.0/8")]),
      at,
    },
  },
};
