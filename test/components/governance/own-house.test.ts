import assert from "node:assert/strict";
import { Governance } from "../../../components/governance/governance";
import { readWaivers } from "../../../components/governance/read-waivers";
import { celObject, compileRule } from "../../../policypack/cel";
import { judgeSets } from "../../../policypack/judge-set";
import { kubernetesRules } from "../../../policypack/rules/kubernetes";
import { setRules } from "../../../policypack/rules/sets";
import { waiverFor } from "../../../policypack/waivers";
import { groupKind, podOf } from "../../../policypack/workload";
import { fakeCluster } from "../../support/fake-cluster";
import { record, type Recorded } from "../../support/recorder";

const rules = kubernetesRules.map(compileRule);

/** What governance makes in a cluster, without what the charts make. */
async function objects(privilegedDaemonsets: boolean): Promise<readonly Recorded[]> {
  const { resources } = await record(
    () =>
      new Governance("alpha", {
        cluster: fakeCluster({
          capabilities: {
            privilegedDaemonsets,
            networkPolicyEngine: "vpc-cni",
            fqdnPolicies: false,
          },
        }),
        settings: {
          environment: "production",
          teams: [
            {
              name: "lakehouse",
              namespaces: ["lakehouse"],
              dataEngineers: ["engineers@example.com"],
              dataScientists: ["scientists@example.com"],
              dataClass: "restricted",
              deployers: [],
              viewers: [],
              flows: [],
            },
          ],
          access: { platformAdmins: ["admins"], securityAuditors: ["audit"], viewers: ["all"] },
          policies: { rules: {} },
          monitoring: "install",
        },
      }),
  );
  return resources.filter(({ inputs }) => typeof inputs["apiVersion"] === "string");
}

interface Violation {
  readonly rule: string;
  readonly namespace?: string;
  readonly kind: string;
  readonly name: string;
}

/** Each rule that an object breaks. */
function violations({ inputs }: Recorded): readonly Violation[] {
  const kind = String(inputs["kind"]);
  const key = groupKind(String(inputs["apiVersion"]), kind);
  const pod = podOf(key, inputs);
  const { namespace, name } = inputs["metadata"] as { namespace?: string; name: string };
  return rules.flatMap(({ rule, judge }) => {
    const judged =
      rule.on === "pods"
        ? pod?.pod
        : rule.on.some((on) => `${on.group}/${on.kind}` === key)
          ? inputs
          : undefined;
    if (!judged || judge(celObject(judged)).verdict === "pass") return [];
    return [{ rule: rule.id, namespace, kind, name }];
  });
}

function text({ rule, namespace, kind, name }: Violation): string {
  return `${namespace ? `${namespace}/` : ""}${kind}/${name} ${rule}`;
}

/** The scanner is published on Docker Hub, and no digest of it is verified yet. */
const scanner = [
  "palisade-cis/CronJob/cis-scan require-image-digest",
  "palisade-cis/CronJob/cis-scan restrict-image-registries",
  "policy-reporter/CronJob/access-review require-image-digest",
  "policy-reporter/CronJob/access-review restrict-image-registries",
];

describe("what governance itself brings into a cluster", () => {
  it("breaks, where nothing of it comes near the nodes, only what the scanner's image takes", async () => {
    const broken = (await objects(false)).flatMap(violations);
    assert.deepEqual(broken.map(text).sort(), [...scanner].sort());
  });

  it("lacks nothing that only shows when all of it is seen together", async () => {
    const manifests = (await objects(true)).map(({ inputs }) => celObject(inputs));
    const { pairs, judgements } = judgeSets(setRules, manifests);
    assert.deepEqual(judgements, []);
    assert.ok(pairs >= manifests.filter(({ kind }) => kind === "Namespace").length);
  });

  it("breaks, where it watches the nodes, only the rules that this takes", async () => {
    const broken = (await objects(true)).flatMap(violations);
    assert.deepEqual(broken.map(text).sort(), [
      "Namespace/falco require-pod-security-labels",
      "Namespace/palisade-cis require-pod-security-labels",
      "palisade-cis/CronJob/cis-scan disallow-host-namespaces",
      "palisade-cis/CronJob/cis-scan disallow-host-path-volumes",
      "palisade-cis/CronJob/cis-scan disallow-root-user",
      "palisade-cis/CronJob/cis-scan require-image-digest",
      "palisade-cis/CronJob/cis-scan require-run-as-non-root",
      "palisade-cis/CronJob/cis-scan require-run-as-user-1000",
      "palisade-cis/CronJob/cis-scan restrict-image-registries",
      "palisade-cis/CronJob/cis-scan restrict-volume-types",
      "policy-reporter/CronJob/access-review require-image-digest",
      "policy-reporter/CronJob/access-review restrict-image-registries",
    ]);
  });

  it("has a waiver for each", async () => {
    const now = new Date("2026-12-01");
    const waivers = readWaivers(now);
    const unwaived = (await objects(true))
      .flatMap(violations)
      .filter(({ rule, ...subject }) => !waiverFor(waivers, rule, subject, now));
    assert.deepEqual(unwaived, []);
  });

  it("is judged at all: most rules meet an object that they are about", async () => {
    const kinds = new Set((await objects(true)).map(({ inputs }) => inputs["kind"]));
    for (const kind of ["CronJob", "Namespace", "ClusterRole", "ClusterRoleBinding"]) {
      assert.ok(kinds.has(kind), kind);
    }
  });
});
