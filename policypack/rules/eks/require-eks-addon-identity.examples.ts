import type { CloudExamples } from "../../examples";
import { compliantCniAddon } from "./compliant";
import type { AddonInputs } from "./inputs";

const at = "podIdentityAssociations";

export const requireEksAddonIdentityExamples: CloudExamples<AddonInputs> = {
  rule: "require-eks-addon-identity",
  good: {
    "role by Pod Identity": compliantCniAddon,
    "role by IRSA": {
      ...compliantCniAddon,
      podIdentityAssociations: undefined,
      serviceAccountRoleArn: "arn:aws:iam::111122223333:role/cni",
    },
    "add-on that calls no AWS service": { clusterName: "blue", addonName: "kube-proxy" },
  },
  bad: {
    "the node's role": { inputs: { ...compliantCniAddon, podIdentityAssociations: undefined }, at },
    "an empty list": { inputs: { ...compliantCniAddon, podIdentityAssociations: [] }, at },
  },
};
