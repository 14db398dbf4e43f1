import { catalogue } from "../catalogue";
import { controls } from "../frameworks";
import { covered, refused, type Coverage, type CoveredCheck } from "./answer";

const outside =
  "Which store holds a secret outside of the cluster is a decision of the team's; that none is in clear is judged.";
const boundaries =
  "Whether a namespace is the right boundary is a judgement on the organisation. What every namespace must have is judged.";

/** Section 4 of a benchmark. Its rules are those that name the control. */
function sectionFour(prefix: string, numbers: readonly string[], others: readonly CoveredCheck[]) {
  return [...numbers.map((number) => claimed(`${prefix}/${number}`)), ...others];
}

function claimed(id: string): CoveredCheck {
  const title = (controls as Readonly<Record<string, string>>)[id];
  if (title === undefined) throw new Error(`${id} is in no framework of policypack/frameworks`);
  const rules = catalogue.filter((rule) => (rule.controls as readonly string[]).includes(id));
  return covered(
    [numberOf(id)],
    title,
    rules.map((rule) => rule.id),
  );
}

const numberOf = (id: string): string => id.slice(id.indexOf("/") + 1);

function secretsAsFiles(id: string): CoveredCheck {
  return covered(
    [id],
    "Secrets as files rather than in the environment",
    ["disallow-secret-env-from", "disallow-credentials-in-environment"],
    "A single key by secretKeyRef is accepted: many images read nothing else.",
  );
}

function range(section: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${section}.${index + 1}`);
}

const kubeBench = "https://github.com/aquasecurity/kube-bench/tree/v0.15.6/cfg";

export const cisEksCoverage: Coverage = {
  name: "CIS EKS Benchmark 1.8.0, policies (section 4)",
  source: `${kubeBench}/eks-1.8.0/policies.yaml`,
  checks: sectionFour(
    "cis-eks-1.8.0",
    [...range("4.1", 12), ...range("4.2", 5), ...range("4.3", 2), "4.5.2"],
    [
      secretsAsFiles("4.4.1"),
      refused(["4.4.2"], "Secrets outside of the cluster", outside),
      refused(["4.5.1"], "Namespaces as boundaries", boundaries),
    ],
  ),
};

export const cisGkeCoverage: Coverage = {
  name: "CIS GKE Benchmark 1.9.0, policies (section 4)",
  source: `${kubeBench}/gke-1.9.0/policies.yaml`,
  checks: sectionFour(
    "cis-gke-1.9.0",
    [...range("4.1", 10), "4.2.1", ...range("4.3", 2), ...["4.6.2", "4.6.3", "4.6.4"]],
    [
      secretsAsFiles("4.4.1"),
      covered(["4.5.1"], "Provenance of images", [
        "require-gke-binary-authorization",
        "require-image-signature",
      ]),
      refused(["4.4.2"], "Secrets outside of the cluster", outside),
      refused(["4.6.1"], "Namespaces as boundaries", boundaries),
    ],
  ),
};

/** Sections 4.2.6 to 4.2.8 and the numbers from 4.7 are as Kubescape has them; kube-bench leaves out and renumbers. */
export const cisAksCoverage: Coverage = {
  name: "CIS AKS Benchmark 1.8, policies (section 4)",
  source: "https://github.com/kubescape/regolibrary/blob/master/frameworks/cis-aks-t1.8.0.json",
  checks: sectionFour(
    "cis-aks-1.8.0",
    [
      ...range("4.1", 6),
      ...["4.1.9", "4.1.10", "4.1.11", "4.1.12"],
      ...range("4.2", 8),
      ...range("4.4", 2),
      "4.7.2",
      "4.7.3",
    ],
    [
      covered(["4.1.7"], "Bind, impersonate and escalate", [
        "disallow-role-escalation",
        "disallow-impersonation",
      ]),
      covered(["4.1.8"], "Creating persistent volumes", ["disallow-persistent-volume-creation"]),
      secretsAsFiles("4.5.1"),
      refused(["4.5.2"], "Secrets outside of the cluster", outside),
      refused(["4.7.1"], "Namespaces as boundaries", boundaries),
    ],
  ),
};
