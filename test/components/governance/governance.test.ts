import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { load } from "js-yaml";
import type { ManagedCluster } from "../../../components/cluster";
import { policiesChart } from "../../../components/governance/policies-release";
import { Governance, type GovernanceArgs } from "../../../components/governance/governance";
import type { Manifest } from "../../../policypack/examples";
import { kubernetesRules } from "../../../policypack/rules/kubernetes";
import { setRules } from "../../../policypack/rules/sets";
import { fakeCluster } from "../../support/fake-cluster";
import { only, record, type Recorded } from "../../support/recorder";

type Settings = GovernanceArgs["settings"];

const production: Settings = {
  environment: "production",
  teams: [
    {
      name: "lakehouse",
      namespaces: ["lakehouse"],
      dataEngineers: ["engineers@example.com"],
      dataScientists: [],
      dataClass: "internal",
      deployers: [],
      viewers: [],
      flows: [],
    },
  ],
  access: {
    platformAdmins: ["gcp:admins@example.com", "admins"],
    securityAuditors: [],
    viewers: [],
  },
  policies: { rules: {} },
  monitoring: "install",
};

/** Nobody is trusted unless the stack says so. */
const nowhere = {
  "Falco's rules on audit events": "no part of this version reads the cluster's audit log",
  "image signatures": "the stack trusts no signer: palisade:policies.signatures",
};

async function govern(
  settings: Partial<Settings> = {},
  cluster: Partial<ManagedCluster> = {},
): Promise<{ readonly resources: readonly Recorded[]; readonly result: Governance }> {
  return record(
    () =>
      new Governance("alpha", {
        cluster: fakeCluster(cluster),
        settings: { ...production, ...settings },
        now: new Date("2026-12-01"),
      }),
  );
}

const release = "kubernetes:helm.sh/v3:Release";
const namespace = "kubernetes:core/v1:Namespace";

const noDaemonsets = {
  privilegedDaemonsets: false,
  networkPolicyEngine: "dataplane-v2",
  fqdnPolicies: false,
} as const;

function namesOf(resources: readonly Recorded[], type: string): readonly string[] {
  return resources
    .filter((resource) => resource.type === type)
    .map(({ name }) => name)
    .sort();
}

/** A release of somebody else's chart, which runs workloads. Ours only hold policies. */
const isFetched = ({ type, inputs }: Recorded): boolean =>
  type === release && inputs["repositoryOpts"] !== undefined;

function policiesIn({ inputs }: Recorded): Manifest[] {
  const { manifests } = inputs["values"] as { readonly manifests: Record<string, string> };
  return Object.values(manifests).map((text) => JSON.parse(text) as Manifest);
}

describe("governance of a cluster", () => {
  let all: readonly Recorded[];
  before(async () => {
    all = (await govern()).resources;
  });

  it("is a short list of parts", () => {
    const parts = all.filter(({ parent }) => parent === "alpha");
    assert.deepEqual(parts.map(({ type, name }) => `${type} ${name}`).sort(), [
      "kubernetes:scheduling.k8s.io/v1:PriorityClass alpha-priority",
      "palisade:governance:Access alpha-roles",
      "palisade:governance:AccessReview alpha-access-review",
      "palisade:governance:Alerts alpha-alerts",
      "palisade:governance:ChartRelease alpha-falco",
      "palisade:governance:ChartRelease alpha-kyverno",
      "palisade:governance:ChartRelease alpha-monitoring",
      "palisade:governance:ChartRelease alpha-reports",
      "palisade:governance:ChartRelease alpha-trivy",
      "palisade:governance:CisScan alpha-cis",
      "palisade:governance:GuardedNamespace alpha-exceptions",
      "palisade:governance:KyvernoPolicies alpha-policies",
      "palisade:governance:Team alpha-team-lakehouse",
    ]);
  });

  it("is made through the cluster's own provider, all of it", () => {
    const strays = all.filter(
      ({ custom, type, name, provider }) =>
        custom &&
        !type.startsWith("pulumi:providers:") &&
        name !== "node-pool" &&
        !provider?.includes("::alpha::"),
    );
    assert.deepEqual(strays, []);
  });

  it("installs pinned charts into namespaces that it made itself", () => {
    const releases = all.filter(isFetched);
    assert.deepEqual(
      releases
        .map(({ inputs }) => [inputs["chart"], inputs["version"], inputs["namespace"]])
        .sort(),
      [
        ["falco", "9.1.0", "falco"],
        ["kube-prometheus-stack", "88.5.3", "monitoring"],
        ["kyverno", "3.9.1", "kyverno"],
        ["policy-reporter", "3.9.1", "policy-reporter"],
        ["trivy-operator", "0.34.0", "trivy-system"],
      ],
    );
    assert.ok(releases.every(({ inputs }) => inputs["createNamespace"] === false));
  });

  it("installs what it writes itself from the chart beside it, all or nothing", () => {
    const folder = join(__dirname, "../../..", policiesChart);
    const chart = load(readFileSync(join(folder, "Chart.yaml"), "utf8"));
    assert.equal((chart as { readonly name: string }).name, basename(policiesChart));
    for (const name of ["alpha-policies-rules", "alpha-policies-waivers"]) {
      const { inputs } = only(all, release, name);
      assert.equal(inputs["chart"], policiesChart, name);
      assert.equal(inputs["namespace"], "palisade-exceptions", name);
      assert.equal(inputs["atomic"], true, name);
    }
  });

  it("labels every namespace for Pod Security", () => {
    const levels = all
      .filter(({ type }) => type === namespace)
      .map(({ inputs }) => {
        const { name, labels } = inputs["metadata"] as {
          readonly name: string;
          readonly labels: Readonly<Record<string, string>>;
        };
        return [name, labels["pod-security.kubernetes.io/enforce"]];
      })
      .sort();
    assert.deepEqual(levels, [
      ["falco", "privileged"],
      ["kyverno", "restricted"],
      ["lakehouse", "restricted"],
      ["monitoring", "restricted"],
      ["palisade-cis", "privileged"],
      ["palisade-exceptions", "restricted"],
      ["policy-reporter", "restricted"],
      ["trivy-system", "restricted"],
    ]);
  });

  it("denies all traffic by default, and gives no token by default, in every namespace", () => {
    const namespaces = namesOf(all, namespace);
    for (const [suffix, type] of [
      ["default-deny", "kubernetes:networking.k8s.io/v1:NetworkPolicy"],
      ["default-account", "kubernetes:core/v1:ServiceAccount"],
    ] as const) {
      const having = namesOf(all, type)
        .filter((name) => name.endsWith(`-${suffix}`))
        .map((name) => name.slice(0, -suffix.length - 1));
      assert.deepEqual(having, namespaces, suffix);
    }
    for (const { name, inputs } of all) {
      if (name.endsWith("-default-account")) {
        assert.equal(inputs["automountServiceAccountToken"], false, name);
      }
    }
  });

  it("schedules nothing before the cluster has nodes", () => {
    const workloads = all.filter(
      (resource) => isFetched(resource) || resource.type.endsWith(":CronJob"),
    );
    assert.equal(workloads.length, 7);
    for (const { name, dependencies } of workloads) {
      assert.ok(dependencies.includes("node-pool"), name);
      assert.ok(dependencies.includes("alpha-priority"), name);
    }
  });

  it("installs the CRDs of Prometheus before what uses them", () => {
    for (const [type, name] of [
      [release, "alpha-kyverno-release"],
      [release, "alpha-falco-release"],
      [release, "alpha-trivy-release"],
      [release, "alpha-reports-release"],
      ["kubernetes:monitoring.coreos.com/v1:PrometheusRule", "alpha-alerts-rules"],
    ] as const) {
      assert.ok(only(all, type, name).dependencies.includes("alpha-monitoring-release"), name);
    }
  });

  it("starts a chart only when its namespace lets it resolve names", () => {
    const { dependencies } = only(all, release, "alpha-kyverno-release");
    assert.ok(dependencies.includes("alpha-kyverno-namespace-default-deny"));
  });

  it("has every rule as a policy in one release, which comes after Kyverno and goes before it", () => {
    const rules = only(all, release, "alpha-policies-rules");
    assert.deepEqual(
      [...new Set(policiesIn(rules).map(({ metadata }) => metadata.labels?.["palisade.dev/rule"]))]
        .filter((id) => id !== undefined)
        .sort(),
      [...kubernetesRules, ...setRules].map(({ id }) => id).sort(),
    );
    assert.ok(rules.dependencies.includes("alpha-kyverno-release"));
  });

  it("lets pass what is waived before it refuses anything", () => {
    const waivers = only(all, release, "alpha-policies-waivers");
    assert.deepEqual(
      [...new Set(policiesIn(waivers).map(({ kind }) => kind))],
      ["PolicyException"],
    );
    const rules = only(all, release, "alpha-policies-rules");
    assert.ok(rules.dependencies.includes(waivers.name));
    assert.ok(waivers.dependencies.includes("alpha-kyverno-release"));
  });

  it("fills a team's namespaces once the policies know them", () => {
    assert.ok(
      only(all, namespace, "alpha-team-lakehouse-lakehouse").dependencies.includes(
        "alpha-policies-rules",
      ),
    );
  });

  it("writes reports only after Kyverno has brought their CRDs", () => {
    const cronJob = only(all, "kubernetes:batch/v1:CronJob", "alpha-cis-cronjob");
    assert.ok(cronJob.dependencies.includes("alpha-kyverno-release"));
    const reports = only(all, release, "alpha-reports-release");
    assert.ok(reports.dependencies.includes("alpha-kyverno-release"));
  });
});

describe("governance without a Prometheus of its own", () => {
  it("has alerts but no release where one exists already", async () => {
    const { resources, result } = await govern({ monitoring: "existing" });
    assert.deepEqual(namesOf(resources, release), [
      "alpha-falco-release",
      "alpha-kyverno-release",
      "alpha-policies-rules",
      "alpha-policies-waivers",
      "alpha-reports-release",
      "alpha-trivy-release",
    ]);
    only(resources, "kubernetes:monitoring.coreos.com/v1:PrometheusRule");
    assert.ok(!namesOf(resources, namespace).includes("alpha-monitoring-namespace"));
    assert.deepEqual(result.omitted, nowhere);
  });

  it("has no alerts, and says so, where there is none", async () => {
    const { resources, result } = await govern({ monitoring: "none" });
    assert.deepEqual(namesOf(resources, "kubernetes:monitoring.coreos.com/v1:PrometheusRule"), []);
    assert.deepEqual(result.omitted, { alerts: "the stack has no Prometheus", ...nowhere });
  });
});

describe("governance of a cluster that lets no pod near its nodes", () => {
  it("installs no Falco and scans no node, and says why", async () => {
    const { resources, result } = await govern({}, { capabilities: noDaemonsets });
    assert.deepEqual(namesOf(resources, release), [
      "alpha-kyverno-release",
      "alpha-monitoring-release",
      "alpha-policies-rules",
      "alpha-policies-waivers",
      "alpha-reports-release",
      "alpha-trivy-release",
    ]);
    const cronJob = only(resources, "kubernetes:batch/v1:CronJob", "alpha-cis-cronjob");
    assert.doesNotMatch(JSON.stringify(cronJob.inputs), /hostPID|hostPath|scan-node/);
    assert.deepEqual(result.omitted, {
      falco: "the cluster lets no DaemonSet watch its nodes",
      "CIS node checks": "the cluster lets no pod read its nodes",
      ...nowhere,
    });
  });

  it("has no privileged namespace", async () => {
    const { resources } = await govern({}, { capabilities: noDaemonsets });
    const namespaces = resources.filter(({ type }) => type === namespace);
    assert.doesNotMatch(JSON.stringify(namespaces), /"privileged"/);
  });
});
