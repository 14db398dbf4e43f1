import assert from "node:assert/strict";

import { catalogue } from "../../../policypack/catalogue";
import { palisade } from "../running";

const own = ["--rules", "docs/own-rules"];

describe("palisade rules", () => {
  it("lists every rule, one a line where it goes into a pipe", async () => {
    const { code, out, err } = await palisade(["rules"]);
    assert.equal(code, 0);
    assert.equal(err, "");
    const lines = out.trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => line.split(/\s+/)[1]),
      catalogue.map(({ id }) => id),
    );
    assert.ok(
      lines.some((line) => /^medium {4}disallow-host-ports +No ports on the node$/.test(line)),
    );
  });

  it("lists those that have all of the words, in id or title, whatever their case", async () => {
    const { out } = await palisade(["rules", "OWN", "registry", ...own]);
    assert.equal(out, "high      require-own-registry  Images come from our registry\n");
  });

  it("puts a title below its rule where the terminal is narrow, and cuts nothing", async () => {
    const { out } = await palisade(["rules", "registry", "own-", ...own], { columns: 40 });
    assert.equal(
      out,
      [
        "\u001b[31mhigh\u001b[39m      \u001b[1mrequire-own-registry\u001b[22m",
        "          Images come from our registry",
        "",
        "1 rule. palisade explain ID says all of",
        "one.",
        "",
      ].join("\n"),
    );
    const plain = await palisade(["rules", "registry", "own-", ...own], {
      columns: 40,
      env: { NO_COLOR: "1" },
    });
    assert.ok(plain.out.startsWith("high      require-own-registry\n"));
  });

  it("narrows by severity, control, framework, kind, class, profile and environment", async () => {
    const ids = async (...args: string[]) => {
      const { out } = await palisade(["rules", "--format", "json", ...own, ...args]);
      return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    };
    assert.ok((await ids("--severity", "critical")).includes("disallow-privileged-containers"));
    assert.ok(!(await ids("--severity", "critical")).includes("disallow-host-ports"));
    assert.deepEqual(await ids("--control", "acme-2.0/COST-1"), ["require-cost-centre"]);
    assert.deepEqual((await ids("--control", "acme")).sort(), [
      "disallow-host-namespaces",
      "disallow-privileged-containers",
      "require-cost-centre",
    ]);
    assert.ok((await ids("--kind", "ingress")).includes("require-ingress-tls"));
    assert.ok(!(await ids("--kind", "ingress")).includes("disallow-host-ports"));
    const cloud = await ids("--class", "cloud", "--kind", "aws:eks/cluster:Cluster");
    assert.ok(cloud.includes("require-eks-secrets-encryption"));
    assert.ok((await ids("--profile", "pss-baseline")).includes("disallow-host-ports"));
    assert.ok(!(await ids("--environment", "development")).includes("require-own-registry"));
  });

  it("says as JSON what it says", async () => {
    const { out } = await palisade(["rules", "own-registry", "--format", "json", ...own]);
    assert.deepEqual(JSON.parse(out), [
      {
        id: "require-own-registry",
        title: "Images come from our registry",
        severity: "high",
        class: "object",
        kinds: [
          ...["Pod", "PodTemplate", "ReplicationController", "DaemonSet", "Deployment"],
          ...["ReplicaSet", "StatefulSet", "CronJob", "Job"],
        ],
        controls: [],
        environments: ["staging", "production"],
      },
    ]);
  });

  it("says as a table of Markdown what it says", async () => {
    const { out } = await palisade(["rules", "cost-centre", "--format", "md", ...own]);
    assert.equal(
      out,
      `| Rule | Wanted | Severity | Class | Kinds | Controls | Environments |
| --- | --- | --- | --- | --- | --- | --- |
| \`require-cost-centre\` | Every pod says who pays for it | medium | object | Pod, PodTemplate, ReplicationController, DaemonSet, Deployment, ReplicaSet, StatefulSet, CronJob, Job | acme-2.0/COST-1 | all |
`,
    );
  });

  it("ends with 1 where no rule is as asked, and with 2 where nothing can be", async () => {
    assert.deepEqual(await palisade(["rules", "zzz"]), {
      code: 1,
      out: "",
      err: "palisade rules: there is no such rule.\n",
    });
    assert.deepEqual(await palisade(["rules", "--kind", "Pood", "--control", "pss/baselin"]), {
      code: 2,
      out: "",
      err: `palisade rules: --kind Pood: no rule is on such a kind. Did you mean "Pod"?
palisade rules: --control pss/baselin: there is none. Did you mean "pss/baseline"?
palisade rules --help lists the options.
`,
    });
  });
});

describe("palisade explain", () => {
  it("says all of a rule", async () => {
    const { code, out } = await palisade(["explain", "require-cost-centre", ...own]);
    assert.equal(code, 0);
    assert.equal(
      out,
      `Every pod says who pays for it
require-cost-centre  medium

Why         Nobody turns off what nobody pays for, and the bill of the cluster cannot be split.
What to do  Set the label \`acme.example/cost-centre\` of the pod to the number of the cost centre.
Judged by   palisade scan, pulumi preview, admission, background scan
On          Pod, PodTemplate, ReplicationController, DaemonSet, Deployment, ReplicaSet, StatefulSet, CronJob, Job
Controls    acme-2.0/COST-1  Every workload names who pays for it

Condition
  metadata.labels: The label \`acme.example/cost-centre\` is not a cost centre of four digits.
    object.metadata.?labels[?"acme.example/cost-centre"].orValue("").matches("^[0-9]{4}$")

Refused
  ✗ has no labels, at metadata.labels
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
        namespace: shop
      spec:
        containers:
          - name: web
            image: registry.acme.example/web:1.4.2
  ✗ names a person, at metadata.labels
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
        namespace: shop
        labels:
          acme.example/cost-centre: jane
      spec:
        containers:
          - name: web
            image: registry.acme.example/web:1.4.2

Accepted
  ✓ names a cost centre
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
        namespace: shop
        labels:
          acme.example/cost-centre: '4711'
      spec:
        containers:
          - name: web
            image: registry.acme.example/web:1.4.2
`,
    );
  });

  it("explains every rule there is, with something that it refuses and something that it accepts", async () => {
    const ids = catalogue.map(({ id }) => id);
    const { code, out } = await palisade(["explain", "--format", "json", ...ids]);
    assert.equal(code, 0);
    const explained = JSON.parse(out) as {
      id: string;
      class: string;
      refused: unknown[];
      accepted: unknown[];
      conditions: unknown[];
    }[];
    assert.deepEqual(
      explained.map(({ id }) => id),
      ids,
    );
    for (const { id, refused, accepted, conditions, class: ofWhat } of explained) {
      // There is nothing to show of what only a cluster judges.
      if (ofWhat === "cluster") continue;
      assert.ok(refused.length > 0 && accepted.length > 0 && conditions.length > 0, id);
    }
  });

  it("says of a rule that only a cluster judges why nobody else does", async () => {
    const { code, out } = await palisade(["explain", "require-image-signature"]);
    assert.equal(code, 0);
    assert.match(out, /^Judged by   admission$/m);
    assert.match(out, /^Elsewhere   The signature is in the registry and in a public log, /m);
    assert.ok(!out.includes("Condition"));
    const listed = await palisade(["rules", "--class", "cluster"]);
    assert.equal(
      listed.out,
      "high      require-image-signature  Images that are signed by whom we trust\n",
    );
  });

  it("says what a cluster repairs, and where rules on several objects are judged", async () => {
    const seccomp = await palisade(["explain", "restrict-seccomp-profiles"]);
    assert.match(
      seccomp.out,
      /^Repaired    in a cluster, by default-seccomp-profile: The runtime's seccomp profile, where a pod names none\.$/m,
    );
    const denied = await palisade(["explain", "require-default-deny-network-policies"]);
    assert.match(denied.out, /^Judged by   palisade scan, pulumi preview, background scan$/m);
    assert.match(denied.out, /^Repaired    in a cluster, by namespace-defaults: /m);
    const ports = await palisade(["explain", "disallow-host-ports"]);
    assert.ok(!ports.out.includes("Repaired"));
  });

  it("says every id that no rule has, and the nearest that one has", async () => {
    assert.deepEqual(await palisade(["explain", "disallow-host-port", "zzz"]), {
      code: 2,
      out: "",
      err: `palisade explain: there is no rule "disallow-host-port". Did you mean "disallow-host-ports"?
palisade explain: there is no rule "zzz". \`palisade rules\` lists them.
palisade explain --help lists the options.
`,
    });
  });
});

describe("palisade rules test", () => {
  it("says what was tried of each rule, or only what does not hold", async () => {
    const { code, out } = await palisade(["rules", "test", "docs/own-rules"]);
    assert.equal(code, 0);
    assert.ok(out.startsWith("require-cost-centre\n  ✓ accepts: names a cost centre\n"));
    assert.ok(out.endsWith("\n\n23 passed, 0 failed\n"));
    assert.deepEqual(await palisade(["rules", "test", "-q", "docs/own-rules"]), {
      code: 0,
      out: "23 passed, 0 failed\n",
      err: "",
    });
  });

  it("ends with 2 where there is no such folder", async () => {
    assert.deepEqual(await palisade(["rules", "test", "nowhere"]), {
      code: 2,
      out: "",
      err: "palisade rules test: The rules in nowhere cannot be used:\n  .: There is no such folder or file.\n",
    });
  });
});
