import assert from "node:assert/strict";
import { cisRules } from "../../../components/governance/cis-access";
import { cisNamespace, cronJobSpec } from "../../../components/governance/cis-scan";
import { checkSeverities } from "../../../components/governance/cis-severities";
import { cisPod, hostPaths, type CisWorkload } from "../../../components/governance/cis-workload";

const onNodes: CisWorkload = { cloud: "aws", benchmark: "eks-1.8.0", scanNode: true, nodePools: 3 };
const offNodes: CisWorkload = { ...onNodes, scanNode: false };

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly securityContext: Record<string, unknown>;
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly volumeMounts: readonly { readonly name: string; readonly readOnly?: boolean }[];
}

/** The pod as plain data: none of its fields is an Output. */
function pod(workload: CisWorkload) {
  return cisPod(workload) as unknown as {
    readonly hostPID?: boolean;
    readonly automountServiceAccountToken: boolean;
    readonly initContainers: readonly Container[];
    readonly containers: readonly Container[];
    readonly volumes: readonly { readonly name: string; readonly hostPath?: object }[];
  };
}

const containers = (workload: CisWorkload) => [
  ...pod(workload).initContainers,
  ...pod(workload).containers,
];

describe("the CIS scan's CronJob", () => {
  it("runs every night at two, one at a time, and gives up in time", () => {
    const { jobTemplate, ...schedule } = cronJobSpec(onNodes) as unknown as {
      readonly jobTemplate: { readonly spec: Record<string, unknown> };
    };
    assert.deepEqual(schedule, {
      schedule: "0 2 * * *",
      timeZone: "Etc/UTC",
      concurrencyPolicy: "Forbid",
      startingDeadlineSeconds: 3600,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
    });
    assert.equal(jobTemplate.spec["backoffLimit"], 2);
    assert.equal(jobTemplate.spec["activeDeadlineSeconds"], 900);
  });

  it("names the benchmark and pins the image in every scan", () => {
    assert.deepEqual(
      containers(onNodes).map(({ name, image, command }) => [name, image, command[0]]),
      [
        ["scan-node", "docker.io/aquasec/kube-bench:v0.15.6", "kube-bench"],
        ["scan-policies", "docker.io/aquasec/kube-bench:v0.15.6", "kube-bench"],
        ["report", "docker.io/aquasec/kube-bench:v0.15.6", "/bin/sh"],
      ],
    );
    assert.deepEqual(pod(onNodes).initContainers[0]?.command, [
      "kube-bench",
      "run",
      "--targets",
      "node",
      "--benchmark",
      "eks-1.8.0",
      "--json",
      "--outputfile",
      "/scan/node.json",
    ]);
  });

  it("is root on the node in one container only, without a capability and without writing to the host", () => {
    const root = containers(onNodes).filter(
      ({ securityContext }) => securityContext["runAsUser"] === 0,
    );
    assert.deepEqual(
      root.map(({ name }) => name),
      ["scan-node"],
    );
    for (const { securityContext } of containers(onNodes)) {
      assert.equal(securityContext["privileged"], false);
      assert.equal(securityContext["allowPrivilegeEscalation"], false);
      assert.equal(securityContext["readOnlyRootFilesystem"], true);
      assert.deepEqual(securityContext["capabilities"], { drop: ["ALL"] });
    }
    const hostMounts = root[0]?.volumeMounts.filter(({ name }) => name.startsWith("host-"));
    assert.deepEqual(hostMounts, [
      { name: "host-etc-kubernetes", mountPath: "/etc/kubernetes", readOnly: true },
      { name: "host-etc-systemd", mountPath: "/etc/systemd", readOnly: true },
      { name: "host-var-lib-kubelet", mountPath: "/var/lib/kubelet", readOnly: true },
    ]);
  });

  it("gives the API server's token to the containers that use it, never to the one on the node", () => {
    assert.equal(pod(onNodes).automountServiceAccountToken, false);
    const withToken = containers(onNodes).filter(({ volumeMounts }) =>
      volumeMounts.some(({ name }) => name === "token"),
    );
    assert.deepEqual(
      withToken.map(({ name }) => name),
      ["scan-policies", "report"],
    );
  });

  it("asks nothing of the host where the cluster lets no pod read its nodes", () => {
    const { hostPID, volumes, initContainers } = pod(offNodes);
    assert.equal(hostPID, undefined);
    assert.deepEqual(
      volumes.filter(({ hostPath }) => hostPath),
      [],
    );
    assert.deepEqual(
      initContainers.map(({ name }) => name),
      ["scan-policies"],
    );
    assert.equal(cisNamespace(offNodes).level, "restricted");
    assert.equal(cisNamespace(onNodes).level, "privileged");
  });

  it("bounds what each container uses", () => {
    for (const { name, resources } of containers(onNodes)) {
      assert.deepEqual(Object.keys(resources.requests), ["cpu", "memory"], name);
      assert.deepEqual(Object.keys(resources.limits), ["cpu", "memory"], name);
    }
  });

  it("looks where each cloud keeps the kubelet's files", () => {
    assert.deepEqual(hostPaths("gcp").at(-1), "/home/kubernetes");
    assert.deepEqual(hostPaths("azure").at(-1), "/etc/default");
  });

  it("puts one pod on a node of each pool, whatever it is tainted with", () => {
    const { jobTemplate } = cronJobSpec(onNodes) as unknown as {
      readonly jobTemplate: { readonly spec: Record<string, unknown> };
    };
    const { completionMode, completions, parallelism } = jobTemplate.spec;
    assert.deepEqual([completionMode, completions, parallelism], ["Indexed", 3, 3]);
    const { tolerations, topologySpreadConstraints } = cisPod(onNodes);
    assert.deepEqual(tolerations, [{ operator: "Exists" }]);
    assert.deepEqual(topologySpreadConstraints, [
      {
        topologyKey: "eks.amazonaws.com/nodegroup",
        maxSkew: 1,
        whenUnsatisfiable: "DoNotSchedule",
        labelSelector: { matchLabels: { "app.kubernetes.io/name": "cis-scan" } },
      },
    ]);
    const once = cronJobSpec(offNodes) as unknown as typeof jobTemplate;
    assert.doesNotMatch(JSON.stringify(once), /Indexed|tolerations|topologySpread/);
  });

  it("reads no Secret and writes nothing but its report", () => {
    const resources = cisRules.flatMap((rule) => rule.resources as string[]);
    assert.ok(!resources.includes("secrets"));
    assert.ok(!resources.some((resource) => resource.includes("*")));
    const writing = cisRules.filter((rule) =>
      (rule.verbs as string[]).some((verb) => !["get", "list"].includes(verb)),
    );
    assert.deepEqual(writing, [
      {
        apiGroups: ["wgpolicyk8s.io"],
        resources: ["clusterpolicyreports"],
        verbs: ["get", "create", "patch"],
      },
    ]);
  });
});

describe("severities of a benchmark's checks", () => {
  const rules = [
    { severity: "medium", controls: ["cis-eks-1.8.0/4.2.1", "pss/baseline"] },
    { severity: "critical", controls: ["cis-eks-1.8.0/4.2.1", "cis-gke-1.9.0/4.2.1"] },
    { severity: "low", controls: ["cis-eks-1.8.0/4.5.2"] },
  ] as const;

  it("are those of the severest rule on the same control", () => {
    assert.deepEqual(checkSeverities("eks-1.8.0", rules), { "4.2.1": "critical", "4.5.2": "low" });
  });

  it("are none for a benchmark that no rule speaks of", () => {
    assert.deepEqual(checkSeverities("cis-1.12", rules), {});
    assert.deepEqual(checkSeverities("aks-1.8", rules), {});
  });
});
