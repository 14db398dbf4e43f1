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
  controls: ["nsa-cisa-1.2/network-separation"],
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
