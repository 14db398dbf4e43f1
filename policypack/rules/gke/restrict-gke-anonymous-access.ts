import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const restrictGkeAnonymousAccess = defineCloudRule<ClusterInputs>({
  id: "restrict-gke-anonymous-access",
  title: "Nothing for requests that say not who they are",
  rationale:
    "A binding to anonymous or to all authenticated users (everyone with a Google account) opens the cluster to strangers.",
  remediation:
    "Set anonymousAuthenticationConfig.mode to LIMITED and both switches of rbacBindingConfig to false.",
  severity: "critical",
  controls: [
    "cis-gke-1.9.0/4.1.8",
    "cis-gke-1.9.0/4.1.9",
    "cis-gke-1.9.0/4.1.10",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.5",
    "pci-dss-4.0.1/8.2.2",
    "hipaa/164.312.d",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "anonymousAuthenticationConfig.mode",
      wanted: "LIMITED",
      holds: ({ anonymousAuthenticationConfig }) =>
        anonymousAuthenticationConfig?.mode === "LIMITED",
    },
    {
      property: "rbacBindingConfig.enableInsecureBindingSystemAuthenticated",
      wanted: "false",
      holds: ({ rbacBindingConfig }) =>
        rbacBindingConfig?.enableInsecureBindingSystemAuthenticated === false,
    },
    {
      property: "rbacBindingConfig.enableInsecureBindingSystemUnauthenticated",
      wanted: "false",
      holds: ({ rbacBindingConfig }) =>
        rbacBindingConfig?.enableInsecureBindingSystemUnauthenticated === false,
    },
  ],
});
