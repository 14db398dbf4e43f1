import { clusterRules, kubernetesRules, setRules } from "../../policypack/catalogue";
import type { Rule } from "../../policypack/rule";
import { aksRules } from "../../policypack/rules/aks";
import { eksRules } from "../../policypack/rules/eks";
import { gkeRules } from "../../policypack/rules/gke";

/** The list of all rules, by what they are about. */
export function catalogueIndex(): string {
  return `${[
    "# Rules",
    "<!-- Generated from the catalogue. -->",
    "One page for each rule: why it is there, what to do, which controls it is evidence for, and what it refuses and accepts.",
    ...section("Kubernetes objects", kubernetesRules),
    ...section("Kubernetes objects among others", setRules),
    ...section("What only a cluster can judge", clusterRules),
    ...section("AWS", eksRules),
    ...section("Google Cloud", gkeRules),
    ...section("Azure", aksRules),
  ].join("\n\n")}\n`;
}

function section(title: string, rules: readonly Rule[]): string[] {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.title} | ${rule.severity} |`,
  );
  return [
    `## ${title}`,
    ["| rule | wanted | severity |", "| --- | --- | --- |", ...rows].join("\n"),
  ];
}
