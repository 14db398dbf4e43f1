import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { setRules } from "../../policypack/catalogue";
import { pod, secure } from "../../policypack/rules/kubernetes/compliant";
import { unknownString } from "../../policypack/unknown";
import { controllers } from "../support/controllers";
import { openEngine, pack } from "../support/engine";
import type { Engine } from "../support/engine";

interface Resource {
  readonly type: string;
  readonly name: string;
  readonly inputs: object;
  /** The provider that brings it: the cluster that it goes into. */
  readonly provider?: string;
  /** By property, the resources that its value comes from. */
  readonly from?: Readonly<Record<string, readonly Resource[]>>;
}

const deployment = controllers.find(({ kind }) => kind === "Deployment");

function deploymentOf(name: string, change: Parameters<typeof pod>[0]): Resource {
  return {
    type: "kubernetes:apps/v1:Deployment",
    name,
    inputs: deployment?.wrap(pod(change)) ?? {},
  };
}

const privileged = deploymentOf("privileged", (p) => {
  secure(p.spec.containers[0], { privileged: true, allowPrivilegeEscalation: true });
});
const sharesProcesses = deploymentOf("shares-processes", (p) => {
  p.spec["hostPID"] = true;
});
const unknownPolicy = deploymentOf("unknown-policy", (p) => {
  p.spec.containers[0]["imagePullPolicy"] = unknownString;
});

function namespaceIn(provider: string, name: string): Resource {
  const labels = {
    "pod-security.kubernetes.io/enforce": "restricted",
    "palisade.dev/team": "team-a",
    "palisade.dev/data-class": "internal",
  };
  const inputs = {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: "team-a", labels },
  };
  return { type: "kubernetes:core/v1:Namespace", name, inputs, provider };
}

function defaultDenyIn(provider: string, name: string, namespace: string): Resource {
  const inputs = {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "default-deny", namespace },
    spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
  };
  return { type: "kubernetes:networking.k8s.io/v1:NetworkPolicy", name, inputs, provider };
}

/** What these resources are for: of production more is asked than they are here to show. */
const environment = "development";

describe("the pack under the real engine", function () {
  this.timeout("2m");
  let engine: Engine;
  let folder: string;

  before(async () => {
    engine = await openEngine();
    folder = mkdtempSync(join(tmpdir(), "palisade-pack-"));
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await engine.stop();
  });

  /** What the pack says of resources as a stack would hold them: "[level] rule (resource)". */
  async function analyze(
    resources: readonly Resource[],
    { palisade, ...config }: { readonly [rule: string]: unknown; readonly palisade?: object } = {},
  ) {
    const state = join(folder, "state.json");
    writeFileSync(state, JSON.stringify(stateOf(resources)));
    const settings = join(folder, "config.json");
    writeFileSync(settings, JSON.stringify({ ...config, palisade: { environment, ...palisade } }));
    const { code, stdout } = await engine.pulumi([
      ...["policy", "analyze", "--color", "never", "--file", state],
      ...["--policy-pack", pack, "--policy-pack-config", settings],
    ]);
    const found = stdout.matchAll(/- \[(\w+)\] \[severity: (\w+)\] {2}(\S+) {2}\((\S+): (\S+)\)/g);
    const violations = [...found].map(([, level, , rule, , name]) => `${level} ${rule} ${name}`);
    return { code, stdout, violations: violations.sort() };
  }

  it("reports each rule under its own name, and stops", async () => {
    const { code, stdout, violations } = await analyze([
      deploymentOf("good", () => undefined),
      privileged,
      sharesProcesses,
    ]);
    assert.notEqual(code, 0);
    assert.deepEqual(violations, [
      "mandatory disallow-host-namespaces shares-processes",
      "mandatory disallow-privilege-escalation privileged",
      "mandatory disallow-privileged-containers privileged",
    ]);
    assert.match(
      stdout,
      /No privileged containers\.\s+spec\.template\.spec\.containers\[0\]\.securityContext\.privileged: The container is privileged\.\s+Remove `securityContext.privileged`.*\s+See docs\/rules\/disallow-privileged-containers\.md/,
    );
  });

  it("only mentions what is not known, and names it", async () => {
    const { code, stdout, violations } = await analyze([unknownPolicy]);
    assert.deepEqual(violations, ["advisory disallow-image-pull-never unknown-policy"]);
    assert.match(stdout, /before spec\.template\.spec\.containers\[0\]\.imagePullPolicy is known/);
    assert.equal(code, 0);
  });

  it("stops at what is not known where it is told to", async () => {
    const { code, violations } = await analyze([unknownPolicy], { palisade: { unknown: "block" } });
    assert.deepEqual(violations, ["mandatory disallow-image-pull-never unknown-policy"]);
    assert.notEqual(code, 0);
  });

  it("heeds the level under a rule's own name, among the pack's settings, and of all", async () => {
    const resources = [privileged, sharesProcesses];
    const { violations } = await analyze(resources, {
      "disallow-host-namespaces": "advisory",
      "disallow-privilege-escalation": "disabled",
    });
    assert.deepEqual(violations, [
      "advisory disallow-host-namespaces shares-processes",
      "mandatory disallow-privileged-containers privileged",
    ]);
    const all = await analyze(resources, {
      all: "advisory",
      palisade: {
        rules: {
          "disallow-host-namespaces": "mandatory",
          "disallow-privilege-escalation": "disabled",
        },
      },
    });
    assert.deepEqual(all.violations, [
      "advisory disallow-privileged-containers privileged",
      "mandatory disallow-host-namespaces shares-processes",
    ]);
  });

  it("stops at every mistake in its configuration, which the engine itself overlooks", async () => {
    const { code, stdout, violations } = await analyze([], {
      "disallow-host-namespace": "advisory",
      palisade: { unknwon: "block", rules: { "restrict-capability": "off" } },
    });
    assert.notEqual(code, 0);
    assert.deepEqual(violations, ["mandatory palisade stack-dev"]);
    const lines = stdout.split("\n").map((line) => line.trim());
    for (const line of [
      'palisade.unknwon is not a setting of the pack. Did you mean "unknown"?',
      'palisade.rules.restrict-capability: there is no such rule. Did you mean "restrict-capabilities"?',
      'palisade.rules.restrict-capability is "off"; write "mandatory", "advisory", "disabled".',
      'disallow-host-namespace: there is no such rule. Did you mean "disallow-host-namespaces"?',
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  describe("asked about the whole stack, of which the engine shows no outputs yet", () => {
    const guarded = namespaceIn("alpha", "guarded");
    const open = namespaceIn("beta", "open");
    const deny = defaultDenyIn("alpha", "deny", "team-a");

    /** What it says of the set rules, without what it says of the same resources one by one. */
    async function analyzeSet(
      resources: readonly Resource[],
      config?: Parameters<typeof analyze>[1],
    ) {
      const { code, stdout, violations } = await analyze(resources, config);
      const ids = setRules.map(({ id }) => id);
      return {
        code,
        stdout,
        violations: violations.filter((v) => ids.includes(v.split(" ")[1] ?? "")),
      };
    }

    it("judges objects among those of their own cluster, and names the resource", async () => {
      const { code, stdout, violations } = await analyzeSet([guarded, deny, open]);
      assert.notEqual(code, 0);
      assert.deepEqual(violations, ["mandatory require-default-deny-network-policies open"]);
      assert.match(
        stdout,
        /metadata\.name: No NetworkPolicy denies by default what comes in to the pods of the namespace\./,
      );
    });

    it("does not take for missing what is only not known", async () => {
      const { violations } = await analyzeSet([
        open,
        defaultDenyIn("beta", "somewhere", unknownString),
      ]);
      assert.deepEqual(violations, ["advisory require-default-deny-network-policies open"]);
      const blocked = await analyzeSet([open, defaultDenyIn("beta", "somewhere", unknownString)], {
        palisade: { unknown: "block" },
      });
      assert.deepEqual(blocked.violations, [
        "mandatory require-default-deny-network-policies open",
      ]);
    });

    it("heeds the level of a rule", async () => {
      const rule = "require-default-deny-network-policies";
      const advisory = await analyzeSet([open], { [rule]: "advisory" });
      assert.deepEqual(advisory.violations, [`advisory ${rule} open`]);
      const disabled = await analyzeSet([open], { palisade: { rules: { [rule]: "disabled" } } });
      assert.deepEqual(disabled.violations, []);
    });
  });

  describe("asked about cloud resources that need each other", () => {
    const rule = "require-aws-vpc-flow-log";
    const vpc = { type: "aws:ec2/vpc:Vpc", name: "network", inputs: { cidrBlock: "10.0.0.0/16" } };
    const flowLog = {
      type: "aws:ec2/flowLog:FlowLog",
      name: "flow",
      inputs: { vpcId: unknownString, trafficType: "ALL", maxAggregationInterval: 60 },
    };
    const ofRule = async (...[resources, config]: Parameters<typeof analyze>) => {
      const { violations } = await analyze(resources, config);
      return violations.filter((violation) => violation.includes(` ${rule} `));
    };

    it("joins what comes from one to it, though no value is known yet", async () => {
      assert.deepEqual(await ofRule([vpc]), [`mandatory ${rule} network`]);
      assert.deepEqual(await ofRule([vpc, { ...flowLog, from: { vpcId: [vpc] } }]), []);
    });

    it("says that it is not known where nothing says what one refers to", async () => {
      assert.deepEqual(await ofRule([vpc, flowLog]), [`advisory ${rule} network`]);
    });

    it("heeds the level of the rule", async () => {
      assert.deepEqual(await ofRule([vpc], { [rule]: "advisory" }), [`advisory ${rule} network`]);
      assert.deepEqual(await ofRule([vpc], { palisade: { rules: { [rule]: "disabled" } } }), []);
    });
  });

  it("says of which resources it says nothing, because another package makes the same", async () => {
    const { code, stdout } = await analyze([
      { type: "aws-native:eks:Cluster", name: "native", inputs: {} },
      {
        type: "azure:containerservice/kubernetesCluster:KubernetesCluster",
        name: "old",
        inputs: {},
      },
    ]);
    assert.equal(code, 0);
    assert.match(stdout, /No rule judges aws-native:eks:Cluster; use the resource of aws\./);
    assert.match(
      stdout,
      /No rule judges azure:containerservice\/kubernetesCluster:KubernetesCluster; use the resource of azure-native\./,
    );
  });

  it("judges a resource of any version of Azure's API", async () => {
    const type = "azure-native:containerservice/v20250901:ManagedCluster";
    const inputs = { resourceGroupName: "group", disableLocalAccounts: false };
    const { violations } = await analyze([{ type, name: "cluster", inputs }]);
    assert.ok(
      violations.includes("mandatory disallow-aks-local-accounts cluster"),
      String(violations),
    );
  });
});

function stateOf(resources: readonly Resource[]): object {
  const parent = "urn:pulumi:dev::stack::pulumi:pulumi:Stack::stack-dev";
  const providers = new Set(resources.flatMap(({ provider: by }) => by ?? []));
  return {
    version: 3,
    deployment: {
      manifest: { time: "2026-01-01T00:00:00Z", magic: "", version: "" },
      resources: [
        { urn: parent, custom: false, type: "pulumi:pulumi:Stack" },
        ...[...providers].map((name) => ({ ...provider(name), inputs: {}, outputs: {}, parent })),
        ...resources.map(({ type, name, inputs, provider: by, from = {} }) => ({
          urn: urnOf({ type, name }),
          custom: true,
          id: name,
          type,
          inputs,
          outputs: {},
          parent,
          dependencies: Object.values(from).flat().map(urnOf),
          propertyDependencies: Object.fromEntries(
            Object.entries(from).map(([property, sources]) => [property, sources.map(urnOf)]),
          ),
          ...(by === undefined ? {} : { provider: `${provider(by).urn}::${by}` }),
        })),
      ],
    },
  };
}

function urnOf({ type, name }: Pick<Resource, "type" | "name">): string {
  return `urn:pulumi:dev::stack::${type}::${name}`;
}

function provider(name: string) {
  const type = "pulumi:providers:kubernetes";
  return { urn: `urn:pulumi:dev::stack::${type}::${name}`, custom: true, id: name, type };
}
