import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { load } from "js-yaml";

import {
  accessReviewProgram,
  accessReviewRules,
  accessReviewScript,
} from "../components/governance/access-review";
import type { Manifest } from "../policypack/examples";
import { eventually } from "./cluster/eventually";
import { applyAll, clusterObjects } from "./cluster/objects";
import type { ClusterObjects } from "./cluster/objects";
import { startControlPlane } from "./cluster/start";
import type { ControlPlane } from "./cluster/start";
import { go } from "./go";
import { provideKubectl } from "./kubectl";

const run = promisify(execFile);
const rbac = "rbac.authorization.k8s.io/v1";
const report = {
  apiVersion: "wgpolicyk8s.io/v1alpha2",
  kind: "ClusterPolicyReport",
  metadata: { name: "access-review" },
};

interface Finding {
  readonly rule: string;
  readonly result: string;
  readonly severity: string;
  readonly resources: readonly { readonly kind: string; readonly name: string }[];
}

/** Needs `jq` on the PATH, as the image has it. */
describe("the access review, run by its own command against a real API server", function () {
  this.timeout("2m");
  let cluster: ControlPlane;
  let objects: ClusterObjects;
  let environment: Readonly<Record<string, string>>;

  before(async function () {
    // The first of all to want an API server, and to wait for it to be built.
    this.timeout("40m");
    cluster = await startControlPlane({ version: "1.36" });
    objects = clusterObjects(cluster.admin);
    await applyAll(objects, [await reportDefinition(), ...granted]);
    await writeFile(join(cluster.folder, "access-review.jq"), accessReviewProgram());
    environment = {
      PATH: `${await provideKubectl(cluster.folder)}:${process.env["PATH"] ?? ""}`,
      HOME: cluster.folder,
      SCRATCH: cluster.folder,
      PROGRAM: cluster.folder,
      KUBECONFIG: await cluster.kubeconfigFor("review", await reviewerToken()),
    };
  });
  after(() => cluster.stop());

  async function reviewerToken(): Promise<string> {
    const path = "/api/v1/namespaces/policy-reporter/serviceaccounts/access-review/token";
    const body = { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} };
    const answer = await cluster.admin.ask("POST", path, { body });
    return (answer.body as { readonly status: { readonly token: string } }).status.token;
  }

  async function findings(): Promise<readonly string[]> {
    await run("/bin/sh", ["-c", accessReviewScript], { env: environment });
    const { body } = await objects.get(report);
    const { results } = body as { readonly results: readonly Finding[] };
    return results.map(
      ({ rule, result, severity, resources }) =>
        `${result} ${severity} ${rule}: ${resources[0]?.kind ?? ""} ${resources[0]?.name ?? ""}`,
    );
  }

  it("reports what is too broad, what nobody uses and what is left, as one object", async () => {
    await eventually("the bindings hold", async () => (await findings()).length > 0, 60);
    assert.deepEqual([...(await findings())].sort(), [
      "fail critical everybody: ClusterRoleBinding everybody",
      "fail critical role-escalation: ClusterRoleBinding binders",
      "fail high pod-exec: RoleBinding shells",
      "fail high reads-secrets: ClusterRoleBinding everybody",
      "fail medium default-account: RoleBinding defaults",
      "pass info binding: ClusterRoleBinding harmless",
      "warn low idle-account: ClusterRoleBinding palisade-access-review",
      "warn low idle-account: RoleBinding defaults",
      "warn low no-subject: ClusterRoleBinding nobody",
      "warn medium missing-account: ClusterRoleBinding ghost",
      "warn medium missing-role: ClusterRoleBinding dangling",
    ]);
  });

  it("leaves the last report where it may not list, and says so", async () => {
    const before = JSON.stringify((await objects.get(report)).body);
    const role = {
      apiVersion: rbac,
      kind: "ClusterRole",
      metadata: { name: "palisade-access-review" },
    };
    await objects.patch(role, { rules: [] });
    await eventually("it fails", () =>
      run("/bin/sh", ["-c", accessReviewScript], { env: environment }).then(
        () => false,
        (error: unknown) => /forbidden/i.test(String(error)),
      ),
    );
    assert.equal(JSON.stringify((await objects.get(report)).body), before);
  });
});

async function reportDefinition(): Promise<Manifest> {
  const module = "github.com/kyverno/kyverno@v1.19.1";
  const { Dir } = JSON.parse(go("Kyverno's CRDs", ["mod", "download", "-json", module])) as {
    readonly Dir: string;
  };
  const file = "config/crds/policyreport/wgpolicyk8s.io_clusterpolicyreports.yaml";
  return load(await readFile(join(Dir, file), "utf8")) as Manifest;
}

const clusterRole = (name: string, rules: readonly unknown[]): Manifest => ({
  apiVersion: rbac,
  kind: "ClusterRole",
  metadata: { name },
  rules,
});

const bind = (name: string, role: string, subjects: readonly object[], namespace?: string) => ({
  apiVersion: rbac,
  kind: namespace === undefined ? "ClusterRoleBinding" : "RoleBinding",
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
  subjects,
});

const group = (name: string) => ({ apiGroup: "rbac.authorization.k8s.io", kind: "Group", name });
const account = (namespace: string, name: string) => ({ kind: "ServiceAccount", namespace, name });
const rule = (resource: string, ...verbs: string[]) => ({
  apiGroups: [resource.startsWith("clusterroles") ? "rbac.authorization.k8s.io" : ""],
  resources: [resource],
  verbs,
});

const granted: readonly Manifest[] = [
  { apiVersion: "v1", kind: "Namespace", metadata: { name: "policy-reporter" } },
  {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: "access-review", namespace: "policy-reporter" },
  },
  clusterRole("palisade-access-review", accessReviewRules),
  bind("palisade-access-review", "palisade-access-review", [
    account("policy-reporter", "access-review"),
  ]),
  clusterRole("secret-readers", [rule("secrets", "get")]),
  clusterRole("pod-readers", [rule("pods", "get")]),
  clusterRole("binders", [rule("clusterroles", "bind")]),
  clusterRole("shells", [rule("pods/exec", "create")]),
  bind("everybody", "secret-readers", [group("system:authenticated")]),
  bind("binders", "binders", [group("leads")]),
  bind("shells", "shells", [group("developers")], "default"),
  bind("defaults", "pod-readers", [account("default", "default")], "default"),
  bind("harmless", "pod-readers", [group("readers")]),
  bind("nobody", "pod-readers", []),
  bind("ghost", "pod-readers", [account("default", "ghost")]),
  bind("dangling", "gone", [group("readers")]),
];
