import { defineCloudRule } from "../../rule";
import { nodeRequirement, nodeTypes, type NodeInputs } from "./nodes";

const defaultAccount = /^[0-9]+-compute@developer\.gserviceaccount\.com$/;

export const requireGkeNodeServiceAccount = defineCloudRule<NodeInputs>({
  id: "require-gke-node-service-account",
  title: "Nodes with an account of their own",
  rationale:
    "Compute Engine's default account is often Editor of the project, and every node and pod that gets hold of it is too.",
  remediation:
    "Set nodeConfig.serviceAccount to an account with roles/container.defaultNodeServiceAccount and no more.",
  severity: "high",
  controls: [
    "cis-gke-1.9.0/5.2.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: nodeTypes,
  requirements: [
    nodeRequirement(
      "serviceAccount",
      "an account of its own, not Compute Engine's default",
      ({ serviceAccount }) =>
        serviceAccount !== undefined &&
        serviceAccount !== "default" &&
        !defaultAccount.test(serviceAccount),
    ),
  ],
});
