import { defineRule } from "../../../rule";
import { clusterRoles } from "../resources";
import { clusterRoleVariables, grants, noRule } from "./grants";

export const disallowPersistentVolumeCreation = defineRule({
  id: "disallow-persistent-volume-creation",
  title: "Nobody makes volumes by hand",
  rationale:
    "A PersistentVolume may be any directory of a node. Whoever makes one and claims it reads the node's files from a pod " +
    "that no rule on pods objects to.",
  remediation: "Grant `persistentvolumeclaims`: a storage class makes the volume.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.9",
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
        grants({ apiGroups: [""], resources: ["persistentvolumes"], verbs: ["create"] }),
      ),
      path: "rules",
      message: "The role makes volumes of any directory.",
    },
  ],
});
