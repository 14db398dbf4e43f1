import { defineRule } from "../../../rule";
import { referenceGrants } from "../resources";

export const restrictReferenceGrants = defineRule({
  id: "restrict-reference-grants",
  title: "Secrets granted to other namespaces by name",
  rationale:
    "A ReferenceGrant on Secrets without a name lets the Gateways of another namespace serve every certificate of this " +
    "one, those that are created later included.",
  remediation: "Set `name` in each entry of `spec.to` whose kind is Secret.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: [referenceGrants],
  polarity: "forbid",
  validations: [
    {
      require:
        "object.?spec.?to.orValue([]).all(target, " +
        'target.kind != "Secret" || target.?name.orValue("") != "")',
      path: "spec.to",
      message: "Every Secret of the namespace is granted.",
    },
  ],
});
