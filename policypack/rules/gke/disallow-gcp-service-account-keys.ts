import { defineCloudRule } from "../../rule";
import type { ServiceAccountKeyInputs } from "./inputs";

export const disallowGcpServiceAccountKeys = defineCloudRule<ServiceAccountKeyInputs>({
  id: "disallow-gcp-service-account-keys",
  title: "No private keys of service accounts",
  rationale:
    "The private key is a password that never expires, and this resource keeps it in the state of the stack.",
  remediation:
    "Use Workload Identity in clusters and workload identity federation elsewhere; where only a key will do, make it outside and upload its public half (publicKeyData).",
  severity: "high",
  controls: ["iso-27001-2022/A.5.17", "soc2-2017/CC6.1", "pci-dss-4.0.1/8.6.2"],
  on: ["gcp:serviceaccount/key:Key"],
  requirements: [
    {
      property: "publicKeyData",
      wanted: "the public half of a key that never left its owner",
      holds: (inputs) => Object.hasOwn(inputs, "publicKeyData"),
    },
  ],
});
