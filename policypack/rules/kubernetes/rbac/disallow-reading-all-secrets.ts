import { defineRule } from "../../../rule";
import { clusterRoles } from "../resources";
import { clusterRoleVariables, grants, noRule } from "./grants";

export const disallowReadingAllSecrets = defineRule({
  id: "disallow-reading-all-secrets",
  title: "No reading of every Secret",
  rationale:
    "`list` and `watch` return what is in the Secrets just as `get` does. Every password of the cluster goes with one " +
    "token. A Role is not meant: it reaches its own namespace, whose Secrets whoever runs a pod there can mount.",
  remediation:
    "Name the Secrets in `resourceNames`, or use a Role in each namespace that is meant.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.2",
    "cis-gke-1.9.0/4.1.2",
    "cis-aks-1.8.0/4.1.2",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [clusterRoles],
  polarity: "forbid",
  variables: clusterRoleVariables,
  validations: [
    {
      require: noRule(
        "rule.?resourceNames.orValue([]).size() == 0 && " +
          grants({ apiGroups: [""], resources: ["secrets"], verbs: ["get", "list", "watch"] }),
      ),
      path: "rules",
      message: "The role reads every Secret of the namespaces in which it is bound.",
    },
  ],
});
