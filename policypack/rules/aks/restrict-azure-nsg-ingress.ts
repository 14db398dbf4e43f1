import { isOpenRange } from "../../address-ranges";
import { allHold, anyHolds } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { SecurityGroupInputs, SecurityRuleInputs } from "./inputs";

type NetworkInputs = SecurityGroupInputs | SecurityRuleInputs;
type InlineRule = NonNullable<SecurityGroupInputs["securityRules"]>[number];
/** What a rule inside of a group and one that is a resource of its own have in common. */
type IngressRule = InlineRule | SecurityRuleInputs;

/** SSH and RDP. */
const adminPorts = [22, 3389];
/** Azure's own words for everyone. */
const everyone: ReadonlySet<string> = new Set(["*", "any", "internet", "azurecloud"]);

const wanted = "no port 22 or 3389, and not all ports, from the whole internet";

export const restrictAzureNsgIngress = defineCloudRule<NetworkInputs>({
  id: "restrict-azure-nsg-ingress",
  title: "SSH, RDP and whole port ranges closed to the internet",
  rationale: "Ports for administration are found within minutes and tried around the clock.",
  remediation:
    "Name the ranges that may come in (sourceAddressPrefix, sourceAddressPrefixes) or the ports that the service has; administer through Bastion or the cluster's API.",
  severity: "critical",
  controls: [
    "cis-aks-1.8.0/5.4.3",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["azure-native:network:NetworkSecurityGroup", "azure-native:network:SecurityRule"],
  requirements: [
    {
      property: "securityRules[].destinationPortRange",
      wanted,
      holds: (inputs) => isRule(inputs) || allHold(inputs.securityRules ?? [], isHarmless),
    },
    {
      property: "destinationPortRange",
      wanted,
      holds: (inputs) => !isRule(inputs) || isHarmless(inputs),
    },
  ],
});

function isRule(inputs: NetworkInputs): inputs is SecurityRuleInputs {
  return Object.hasOwn(inputs, "direction");
}

/** Any one of these makes the rule harmless, so what is not known elsewhere in it does not matter. */
function isHarmless(rule: IngressRule): boolean {
  return anyHolds([
    () => rule.direction.toLowerCase() !== "inbound",
    () => rule.access.toLowerCase() !== "allow",
    () => rule.protocol.toLowerCase() === "icmp",
    () => eachHolds(rule, "sourceAddressPrefix", "sourceAddressPrefixes", isNamed),
    () => eachHolds(rule, "destinationPortRange", "destinationPortRanges", isServicePort),
  ]);
}

/** Azure has a field for one value and a field for many, and takes both together. */
function eachHolds(
  rule: IngressRule,
  one: "sourceAddressPrefix" | "destinationPortRange",
  many: "sourceAddressPrefixes" | "destinationPortRanges",
  holds: (value: string) => boolean,
): boolean {
  const conditions = [
    () => rule[one] === undefined || holds(rule[one]),
    () => allHold(rule[many] ?? [], holds),
  ];
  return allHold(conditions, (condition) => condition());
}

function isNamed(source: string): boolean {
  if (everyone.has(source.toLowerCase())) return false;
  // What is no range is a service tag, such as VirtualNetwork.
  return !/^[0-9a-f:.]+(\/\d+)?$/i.test(source) || !isOpenRange(source);
}

function isServicePort(ports: string): boolean {
  if (ports === "*") return false;
  const [first = 0, last = first] = ports.split("-").map(Number);
  return !adminPorts.some((port) => first <= port && port <= last);
}
