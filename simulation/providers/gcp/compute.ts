import type { Instance } from "../model";
import { hex, text, type Values } from "../values";
import type { GcpModel, GcpScope } from "./scope";
import {
  computeUrl,
  labels,
  lastPart,
  networks,
  perProject,
  preventedByPolicy,
  projectOf,
  regionOf,
  rfc1035,
  routers,
  subnetworks,
} from "./scope";

const inUse = "googleapi: Error 400: The resource is already being used by another resource";
const naming = { property: "name", ...rfc1035 };
const createdAt = "2026-01-01T00:00:00.000-00:00";
const exists = (name: string): string =>
  `googleapi: Error 409: The resource '${name}' already exists`;

/** Networks and what belongs to them. */
export const compute: Readonly<Record<string, GcpModel>> = {
  "gcp:compute/network:Network": {
    naming,
    createOnly: ["autoCreateSubnetworks", "description", "internalIpv6Range", "params", "project"],
    taken: exists,
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/global/networks/${text(inputs["name"]) ?? ""}`,
    handles: ["selfLink", "name"],
    outputs: ({ id, inputs, scope }) => ({
      project: projectOf(scope, inputs),
      selfLink: `${computeUrl}/${id}`,
      networkId: hex(id, 16),
      numericId: hex(id, 16),
      gatewayIpv4: "",
      routingMode: inputs["routingMode"] ?? "REGIONAL",
      mtu: inputs["mtu"] ?? 1460,
    }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:compute/subnetwork:Subnetwork": {
    naming,
    createOnly: ["network", "region", "description", "purpose", "project", "params"],
    references: [networks("network", inUse)],
    identity: (inputs) => `${text(inputs["region"]) ?? ""}/${text(inputs["name"]) ?? ""}`,
    taken: exists,
    scopeKey: perProject,
    id: regionalId("subnetworks"),
    handles: ["selfLink", "name"],
    outputs: ({ id, inputs, scope }) => ({
      ...regionalOutputs({ id, inputs, scope }),
      gatewayAddress: gateway(text(inputs["ipCidrRange"])),
      fingerprint: hex(id, 12),
      subnetworkId: parseInt(hex(id, 12), 16),
      purpose: inputs["purpose"] ?? "PRIVATE",
      stackType: inputs["stackType"] ?? "IPV4_ONLY",
    }),
  },
  "gcp:compute/router:Router": {
    naming,
    createOnly: ["network", "region", "project", "encryptedInterconnectRouter", "params"],
    references: [networks("network", inUse)],
    taken: exists,
    scopeKey: perProject,
    id: regionalId("routers"),
    handles: ["selfLink", "name"],
    outputs: regionalOutputs,
  },
  "gcp:compute/routerNat:RouterNat": {
    naming,
    createOnly: [
      "router",
      "region",
      "project",
      "type",
      "autoNetworkTier",
      "endpointTypes",
      "initialNatIps",
    ],
    references: [
      routers("router", inUse),
      subnetworks("subnetworks[].name", inUse),
      {
        at: "natIps[]",
        to: ["gcp:compute/address:Address"],
        missing: (address) =>
          `googleapi: Error 404: The resource '${address}' was not found (address)`,
        refusal: inUse,
      },
    ],
    values: {
      "subnetworks[].sourceIpRangesToNats[]": [
        "ALL_IP_RANGES",
        "LIST_OF_SECONDARY_IP_RANGES",
        "PRIMARY_IP_RANGE",
      ],
    },
    identity: (inputs) => `${lastPart(inputs["router"])}/${text(inputs["name"]) ?? ""}`,
    taken: exists,
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `${projectOf(scope, inputs)}/${regionOf(scope, inputs)}/${lastPart(inputs["router"])}/${text(inputs["name"]) ?? ""}`,
    outputs: ({ inputs, scope }) => ({
      project: projectOf(scope, inputs),
      region: regionOf(scope, inputs),
      type: inputs["type"] ?? "PUBLIC",
    }),
  },
  "gcp:compute/firewall:Firewall": {
    naming,
    createOnly: ["network", "direction", "project"],
    references: [networks("network", inUse)],
    taken: exists,
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/global/firewalls/${text(inputs["name"]) ?? ""}`,
    outputs: ({ id, inputs, scope }) => ({
      project: projectOf(scope, inputs),
      selfLink: `${computeUrl}/${id}`,
      creationTimestamp: createdAt,
      direction: inputs["direction"] ?? "INGRESS",
      priority: inputs["priority"] ?? 1000,
    }),
    validate: (inputs) => {
      const given = ["allows", "denies"].filter((name) => inputs[name] !== undefined);
      return given.length === 1
        ? []
        : [{ property: "allows", reason: "exactly one of allows and denies must be given" }];
    },
  },
  "gcp:compute/address:Address": {
    naming,
    createOnly: [
      ...["address", "addressType", "description", "ipVersion", "network", "networkTier"],
      ...["prefixLength", "project", "purpose", "region", "subnetwork"],
    ],
    references: [networks("network", inUse), subnetworks("subnetwork", inUse)],
    taken: exists,
    scopeKey: perProject,
    id: regionalId("addresses"),
    handles: ["selfLink"],
    outputs: ({ id, inputs, scope }) => ({
      ...regionalOutputs({ id, inputs, scope }),
      ...labels(inputs),
      // RFC 5737: reserved for documentation.
      address: inputs["address"] ?? `198.51.100.${parseInt(hex(id, 4), 16) % 254}`,
      labelFingerprint: hex(`${id}/labels`, 8),
      users: [],
    }),
  },
};

/** The id of what lies in a region, under the plural of its kind. */
function regionalId(kinds: string): GcpModel["id"] {
  return ({ inputs, scope }) =>
    `projects/${projectOf(scope, inputs)}/regions/${regionOf(scope, inputs)}/${kinds}/${text(inputs["name"]) ?? ""}`;
}

/** What is computed of everything that lies in a region. */
function regionalOutputs({
  id,
  inputs,
  scope,
}: Pick<Instance<GcpScope>, "id" | "inputs" | "scope">): Values {
  return {
    project: projectOf(scope, inputs),
    region: regionOf(scope, inputs),
    selfLink: `${computeUrl}/${id}`,
    creationTimestamp: createdAt,
  };
}

function gateway(range: string | undefined): string | undefined {
  return range?.replace(/\d+\/\d+$/, (last) => String(Number(last.split("/")[0]) + 1));
}
