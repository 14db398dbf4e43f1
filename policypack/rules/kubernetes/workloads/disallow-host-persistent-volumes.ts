import { defineRule } from "../../../rule";
import { persistentVolumes } from "../resources";

export const disallowHostPersistentVolumes = defineRule({
  id: "disallow-host-persistent-volumes",
  title: "No directories of nodes as volumes",
  rationale:
    "A volume of this kind is a directory of the node, in whose place `/` may stand. The pod that claims it mounts no " +
    "hostPath, so no rule on pods sees it.",
  remediation: "Claim a volume of a storage class that the cloud's driver serves.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.9",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: [persistentVolumes],
  polarity: "forbid",
  validations: [
    {
      require: "!has(object.spec.hostPath)",
      path: "spec.hostPath",
      message: "The volume is a directory of whichever node the pod is on.",
    },
    {
      require: "!has(object.spec.local)",
      path: "spec.local",
      message: "The volume is a directory of a node.",
    },
  ],
});
