import { defineRule } from "../../../rule";
import { ingresses } from "../resources";

export const disallowIngressSnippets = defineRule({
  id: "disallow-ingress-snippets",
  title: "No configuration snippets in Ingress annotations",
  rationale:
    "A snippet becomes part of the controller's own configuration. Who may write an Ingress reads the controller's token " +
    "with it, and all Secrets that the token may read (CVE-2021-25742), or runs code in the controller.",
  remediation:
    "Remove annotations that end in `-snippet` or `-snippets`. Say what is needed with the controller's own annotations, " +
    "and switch snippets off in it.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: [ingresses],
  polarity: "forbid",
  validations: [
    {
      require: 'object.metadata.?annotations.orValue({}).all(key, !key.matches("-snippets?$"))',
      path: "metadata.annotations",
      message: "An annotation puts text into the controller's configuration.",
    },
  ],
});
