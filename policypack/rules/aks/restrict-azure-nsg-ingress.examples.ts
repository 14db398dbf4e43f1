import type { CloudExamples } from "../../examples";
import { compliantSecurityGroup } from "./compliant";
import type { SecurityGroupInputs, SecurityRuleInputs } from "./inputs";

type InlineRule = NonNullable<SecurityGroupInputs["securityRules"]>[number];

const ssh = {
  name: "ssh",
  priority: 200,
  access: "Allow",
  direction: "Inbound",
  protocol: "Tcp",
  sourceAddressPrefix: "10.0.0.0/8",
  sourcePortRange: "*",
  destinationAddressPrefix: "*",
  destinationPortRange: "22",
} satisfies InlineRule;

function withRule(change: Partial<InlineRule>): SecurityGroupInputs {
  const { securityRules = [] } = compliantSecurityGroup;
  return { ...compliantSecurityGroup, securityRules: [...securityRules, { ...ssh, ...change }] };
}

function asResource(change: Partial<SecurityRuleInputs>): SecurityRuleInputs {
  return { ...ssh, resourceGroupName: "north", networkSecurityGroupName: "north", ...change };
}

const at = "securityRules[].destinationPortRange";

export const restrictAzureNsgIngressExamples: CloudExamples<SecurityGroupInputs> = {
  rule: "restrict-azure-nsg-ingress",
  good: {
    "HTTPS for everyone": compliantSecurityGroup,
    "no rules": { resourceGroupName: "north" },
    "SSH from a private range": withRule({}),
    "SSH from the own network": withRule({ sourceAddressPrefix: "VirtualNetwork" }),
    "SSH out to the internet": withRule({ direction: "Outbound", sourceAddressPrefix: "*" }),
    "SSH from the internet denied": withRule({ access: "Deny", sourceAddressPrefix: "*" }),
    "ping from the internet": withRule({
      protocol: "Icmp",
      sourceAddressPrefix: "*",
      destinationPortRange: "*",
    }),
    "ports beside those of administration": withRule({
      sourceAddressPrefix: "*",
      destinationPortRange: undefined,
      destinationPortRanges: ["23-3388", "8443"],
    }),
  },
  bad: {
    "SSH from everywhere": { inputs: withRule({ sourceAddressPrefix: "*" }), at },
    "SSH from the service tag": { inputs: withRule({ sourceAddressPrefix: "Internet" }), at },
    "SSH from the whole of IPv4": { inputs: withRule({ sourceAddressPrefix: "0.0.0.0/0" }), at },
    "SSH from both halves": {
      inputs: withRule({
        sourceAddressPrefix: undefined,
        sourceAddressPrefixes: ["0.0.0.0/1", "128.0.0.0/1"],
      }),
      at,
    },
    "RDP from the whole of IPv6": {
      inputs: withRule({ sourceAddressPrefix: "::/0", destinationPortRange: "3389" }),
      at,
    },
    "all ports from everywhere": {
      inputs: withRule({ sourceAddressPrefix: "*", protocol: "*", destinationPortRange: "*" }),
      at,
    },
    "a range around SSH": {
      inputs: withRule({ sourceAddressPrefix: "*", destinationPortRange: "20-25" }),
      at,
    },
    "RDP in a list": {
      inputs: withRule({
        sourceAddressPrefix: "*",
        destinationPortRange: undefined,
        destinationPortRanges: ["443", "3389"],
      }),
      at,
    },
  },
};

export const restrictAzureNsgIngressRuleExamples: CloudExamples<SecurityRuleInputs> = {
  rule: "restrict-azure-nsg-ingress",
  type: "azure-native:network:SecurityRule",
  good: {
    "SSH from a private range, as a resource": asResource({}),
    "SSH from everywhere denied, as a resource": asResource({
      access: "Deny",
      sourceAddressPrefix: "*",
    }),
  },
  bad: {
    "SSH from everywhere, as a resource": {
      inputs: asResource({ sourceAddressPrefix: "*" }),
      at: "destinationPortRange",
    },
  },
};
