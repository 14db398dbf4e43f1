import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

import fc from "fast-check";
import { dump } from "js-yaml";

import { pod } from "../../policypack/rules/kubernetes/compliant";
import { withFolder } from "../support/folder";
import { palisade, put, scanJson } from "./scanning";
import type { JsonReport } from "./scanning";

const privileged = `apiVersion: v1
kind: Pod
metadata:
  name: bad
  namespace: team-a
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2
      securityContext:
        privileged: true
`;
const rule = ["--rule", "disallow-privileged-containers"];

const found = ({ findings }: JsonReport) =>
  findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.resource["name"] ?? ""}`);

const noted = ({ notices }: JsonReport) =>
  notices.map(({ level, file, document, line, message }) =>
    [level, [file, document, line].filter((part) => part !== undefined).join(":"), message].join(
      " ",
    ),
  );

/** Scans files by one rule, as a folder. */
const scanned = (files: Readonly<Record<string, string | Buffer>>, ...args: string[]) =>
  withFolder((cwd) => {
    put(cwd, files);
    return scanJson([...rule, ...args], { cwd });
  });

describe("a scan", () => {
  it("says where a failure is, and counts pairs of rule and resource", async () => {
    const report = await scanned({ "a.yaml": privileged });
    assert.equal(report.version, 1);
    assert.deepEqual(report.summary, {
      ...{ resources: 1, rules: 1, pass: 0, fail: 1, unknown: 0, error: 0, waived: 0 },
    });
    const [{ rule: id, severity, verdict, resource, file, line, column, path } = {} as never] =
      report.findings;
    assert.deepEqual(
      { id, severity, verdict, resource, file, line, column, path },
      {
        id: "disallow-privileged-containers",
        severity: "critical",
        verdict: "fail",
        resource: { apiVersion: "v1", kind: "Pod", namespace: "team-a", name: "bad" },
        file: "a.yaml",
        line: 11,
        column: 9,
        path: "spec.containers[0].securityContext.privileged",
      },
    );
    assert.equal(report.code, 1);
  });

  it("reads documents, lists, JSON, and several JSON objects in one file", async () => {
    const json = JSON.stringify({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "json" },
      spec: { containers: [{ securityContext: { privileged: true } }] },
    });
    const inList = privileged.replace(/^/gm, "    ").replace(/^ {4}/, "  - ");
    const item = json.replace('"apiVersion":"v1","kind":"Pod",', "");
    const typed = `{"apiVersion": "v1", "kind": "PodList", "items": [${item}]}`;
    const report = await scanned({
      "documents.yaml": `---\n${privileged}--- # and\n\n---\n${privileged}`,
      "list.yml": `apiVersion: v1\nkind: List\nitems:\n${inList}`,
      "many.json": `${json}\n${json}`,
      "typed.json": typed,
      "notes.txt": privileged,
    });
    assert.deepEqual(found(report), [
      "documents.yaml:12:9 bad",
      "documents.yaml:26:9 bad",
      "list.yml:14:13 bad",
      "many.json:1:103 json",
      "many.json:2:103 json",
      `typed.json:1:${typed.indexOf("privileged") + 1} json`,
    ]);
    assert.equal(report.summary.resources, 6);
    assert.deepEqual(noted(report), []);
  });

  it("finds in a copy of a file what it finds in the file, by its own name", async () => {
    const texts = {
      pods: [privileged, dump(pod()), privileged].join("---\n"),
      deployment: dump({
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: "app" },
        spec: { replicas: 3, template: { spec: { containers: [{ name: "app" }] } } },
      }),
      twice: `${privileged}kind: Pod\n`,
      helm: "replicas: 1\n",
      broken: `${privileged}---\n{ a: b } c\n`,
      nothing: "",
    };
    const names = ["a.yaml", "b/kustomization.yaml", "b/values.yaml", "b/z.json"];
    const files = (end: (name: string) => string) =>
      Object.entries(texts).flatMap(([folder, text]) =>
        names.map((name) => [`${folder}/${name}`, `${text}${end(name)}`] as const),
      );
    const scan = (end: (name: string) => string) =>
      withFolder((cwd) => {
        put(cwd, Object.fromEntries(files(end)));
        put(cwd, {
          "waivers.yaml": dump({
            waivers: [
              {
                rule: "disallow-privileged-containers",
                subject: { namespace: "team-a", name: "bad" },
                owner: "team-a",
                reason: "It is being replaced.",
                ticket: "A-1",
                expires: "2027-02-01",
              },
            ],
          }),
        });
        return scanJson(["--waivers", "waivers.yaml", "."], { cwd });
      });
    const copies = await scan(() => "");
    assert.deepEqual(copies, await scan((name) => `# ${name}\n`));
    assert.ok(copies.summary.waived > 0 && copies.summary.fail > 0);
  });

  it("reads CRLF, byte order marks, UTF-16 and other names, which the user gives", async () => {
    const report = await scanned(
      {
        crlf: privileged.replaceAll("\n", "\r\n"),
        bom: `\ufeff${privileged}`,
        utf16le: Buffer.from(`\ufeff${privileged}`, "utf16le"),
        utf16be: Buffer.from(`\ufeff${privileged}`, "utf16le").swap16(),
      },
      ...["crlf", "bom", "utf16le", "utf16be"],
    );
    assert.deepEqual(
      found(report),
      ["crlf", "bom", "utf16le", "utf16be"].map((file) => `${file}:11:9 bad`),
    );
    assert.deepEqual(noted(report), []);
  });

  it("finds what an alias and a merge key bring in, where it is written", async () => {
    const report = await scanned({
      "a.yaml": `apiVersion: v1
kind: Pod
metadata: {name: bad}
x: &security
  privileged: yes
spec:
  containers:
    - name: app
      securityContext: *security
    - name: other
      securityContext:
        privileged: false
        <<: *security
`,
    });
    assert.deepEqual(found(report), ["a.yaml:5:3 bad", "a.yaml:5:3 bad"]);
  });

  it("says for everything that is not judged what it is", async () => {
    const report = await scanned({
      "Chart.yaml": "apiVersion: v2\nname: chart\n",
      "kustomization.yaml": "resources: [a.yaml]\n",
      "component.yaml": "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n",
      "values.yaml": "image: app\n",
      "templates/a.yaml":
        "kind: Pod\n{{- if .Values.x }}\na: b\n{{- end }}\n---\n{{ .Values.y }}\n",
      "templates/b.yaml": `${privileged}    - image: "{{ .Values.image }}"\n`,
      "empty.yaml": "# nothing\n---\n",
      "list.yaml": "- a\n- b\n",
      "package.json": '{"name": "x"}',
      "tsconfig.json": '// x\n{"a": 1, // y\n"b": 2}',
      "twice.yaml":
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b}\ndata: {}\n",
      "node_modules/a.yaml": privileged,
      "deep/node_modules/a.yaml": privileged,
    });
    const template =
      "A Helm template that is not rendered: pipe `helm template` into `palisade scan -`.";
    assert.deepEqual(noted(report).sort(), [
      "info Chart.yaml:1:1 Of a Helm chart, and not judged: pipe `helm template` into `palisade scan -`.",
      "info component.yaml:1:1 A kustomization, which is not judged: pipe `kubectl kustomize` into `palisade scan -`.",
      "info deep/node_modules Skipped, and 1 more folders named node_modules: name them to have them scanned.",
      "info empty.yaml Empty: there is nothing to judge.",
      "info kustomization.yaml:1:1 A kustomization, which is not judged: pipe `kubectl kustomize` into `palisade scan -`.",
      "info list.yaml:1:1 Not a Kubernetes object: it has no apiVersion and no kind.",
      "info package.json:1:1 Not a Kubernetes object: it has no apiVersion and no kind.",
      "info values.yaml:1:1 Of a Helm chart, and not judged: pipe `helm template` into `palisade scan -`.",
      `warning templates/a.yaml ${template} Not judged: documents 1, 2.`,
      `warning templates/b.yaml ${template} Judged as it stands.`,
      "warning tsconfig.json:1:2 JSON with comments, which is no manifest: not judged.",
      'warning twice.yaml:1:5 The key "data" is given twice: the last one counts, as for kubectl.',
    ]);
    assert.deepEqual(found(report), ["templates/b.yaml:11:9 bad"]);
    assert.equal(report.code, 1);
  });

  it("names the file, document and line of what cannot be read, and judges the rest", async () => {
    const report = await scanned({
      "a.yaml": `${privileged}---\na: b\n\tc: d\n---\n${privileged}`,
      "b.yaml": Buffer.from([0x61, 0x3a, 0xff]),
    });
    assert.deepEqual(noted(report), [
      "error a.yaml:2:14 Cannot be read as YAML or JSON: tab characters must not be used in indentation.",
      "error b.yaml Cannot be read: it is neither UTF-8 nor UTF-16 with a byte order mark.",
    ]);
    assert.deepEqual(found(report), ["a.yaml:11:9 bad", "a.yaml:26:9 bad"]);
    assert.equal(report.code, 2);
    assert.match(report.err, /^palisade scan: a\.yaml:14 \(document 2\): Cannot be read as YAML/);
  });

  it("cannot read JSON with comments where the user names the file", async () => {
    const { notices, code } = await scanned({ "a.json": '// x\n{"a": 1}' }, "a.json");
    assert.deepEqual(
      notices.map(({ level }) => level),
      ["error"],
    );
    assert.equal(code, 2);
  });

  it("names what is missing, forbidden, or leads in a circle", () =>
    withFolder(async (cwd) => {
      put(cwd, { "a/a.yaml": privileged, "closed/b.yaml": privileged });
      symlinkSync(".", join(cwd, "a/up"));
      symlinkSync("self.yaml", join(cwd, "a/self.yaml"));
      symlinkSync("nowhere.yaml", join(cwd, "a/broken.yaml"));
      mkdirSync(join(cwd, "none"));
      chmodSync(join(cwd, "closed"), 0o000);
      const report = await scanJson([...rule, "a", "none", "gone.yaml", "closed"], { cwd });
      chmodSync(join(cwd, "closed"), 0o700);
      const root = process.getuid?.() === 0;
      assert.deepEqual(
        noted(report).filter((line) => !line.includes("closed")),
        [
          "error a/broken.yaml There is no such file or folder.",
          "error a/self.yaml Cannot be read: the symbolic link leads back to itself.",
          "info a/up Leads to a, which is scanned once.",
          "warning none There is no .yaml, .yml or .json file in it.",
          "error gone.yaml There is no such file or folder.",
        ],
      );
      // Nothing is forbidden to root.
      if (!root) assert.match(noted(report).join("\n"), /closed Cannot be read: permission denied/);
      assert.equal(report.code, 2);
    }));

  it("reads standard input", async () => {
    const report = await scanJson([...rule, "-"], { cwd: __dirname, stdin: privileged });
    assert.deepEqual(found(report), ["-:11:9 bad"]);
  });

  it("takes no text of a manifest for the engine's mark of something unknown", async () => {
    const mark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const report = await scanned({
      "a.yaml": privileged.replace("registry.example.com/app:1.2", mark).replace("bad", mark),
    });
    assert.deepEqual(report.summary, {
      ...{ resources: 1, rules: 1, pass: 0, fail: 1, unknown: 0, error: 0, waived: 0 },
    });
  });

  it("ends with 1 from the severity on that is asked for", async () => {
    for (const [level, code] of [
      ["critical", 1],
      ["never", 0],
    ] as const) {
      const { code: ended } = await scanned({ "a.yaml": privileged }, "--fail-on", level);
      assert.equal(ended, code);
    }
    const tag = ["scan", "--rule", "require-image-tag", "--fail-on"];
    const stdin = privileged.replace(":1.2", "");
    assert.equal((await palisade([...tag, "medium", "-"], { cwd: "/", stdin })).code, 1);
    assert.equal((await palisade([...tag, "high", "-"], { cwd: "/", stdin })).code, 0);
  });

  it("says once what only a cluster can judge, counts it nowhere, and only where there is a pod", async () => {
    const stdin = dump(pod());
    const { code, out } = await palisade(["scan", "-"], { cwd: "/", stdin });
    assert.equal(code, 0);
    assert.match(out, /^1 resource judged by (\d+) rules: no failures, \1? ?.*passed$/m);
    assert.ok(out.endsWith("\nOnly a cluster can judge: require-image-signature\n"));
    const { clusterOnly, summary, findings } = JSON.parse(
      (await palisade(["scan", "--format", "json", "-"], { cwd: "/", stdin })).out,
    ) as JsonReport & { clusterOnly: unknown };
    assert.deepEqual(
      [clusterOnly, summary.unknown, findings],
      [["require-image-signature"], 0, []],
    );
    const configMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: team-a}\n";
    for (const [args, input] of [
      [[], configMap],
      [["--profile", "pss-baseline"], stdin],
      [rule, stdin],
    ] as const) {
      const ran = await palisade(["scan", ...args, "-"], { cwd: "/", stdin: input });
      assert.ok(!ran.out.includes("Only a cluster"), args.join(" "));
    }
  });

  it("cannot be asked for a rule that only a cluster judges", async () => {
    const { code, err } = await palisade(["scan", "--rule", "require-image-signature", "."], {
      cwd: __dirname,
    });
    assert.equal(code, 2);
    assert.match(
      err,
      /^palisade scan: --rule require-image-signature: only a cluster judges it\. /,
    );
  });

  it("judges by the rules of a team's folder, and refuses a folder with a mistake in it", async () => {
    const folder = resolve(__dirname, "../../docs/own-rules");
    const args = ["--rules", folder];
    const labelled = (value: string) =>
      dump(
        pod(({ metadata }) => {
          metadata["labels"] = {
            ...(metadata["labels"] as object),
            "acme.example/cost-centre": value,
          };
        }),
      );
    const judged = async (stdin: string, ...more: string[]) => {
      const report = await scanJson([...args, ...more, "-"], { cwd: "/", stdin });
      const broken = new Set(report.findings.map((one) => `${one.verdict} ${one.rule}`));
      return [report.code, ...[...broken].sort()];
    };
    // The compliant pod of the catalogue is none of the team's: its image comes from elsewhere.
    assert.deepEqual(await judged(labelled("4711")), [1, "fail require-own-registry"]);
    assert.deepEqual(await judged(labelled("4711"), "--rule", "require-cost-centre"), [0]);
    assert.deepEqual(await judged(labelled("unknown")), [
      1,
      "fail require-cost-centre",
      "fail require-own-registry",
    ]);
    assert.deepEqual(await judged(dump(pod()), "--rule", "require-cost-centre"), [
      1,
      "fail require-cost-centre",
    ]);
    await withFolder(async (cwd) => {
      put(cwd, { "rules/require-cost-centre.yaml": "id: require-cost-centre\n" });
      const { code, err } = await palisade(["scan", "--rules", "rules", "-"], { cwd, stdin: "" });
      assert.equal(code, 2);
      assert.match(err, /^ {2}require-cost-centre\.yaml:1: severity: Write one of /m);
    });
  });

  it("takes what is missing for unknown only where single files are named", async () => {
    await withFolder(async (cwd) => {
      put(cwd, { "ns.yaml": "apiVersion: v1\nkind: Namespace\nmetadata: {name: team-a}\n" });
      const verdicts = async (path: string) => {
        const report = await scanJson(["--rule", "require-default-deny-network-policies", path], {
          cwd,
        });
        return [...new Set(report.findings.map(({ verdict }) => verdict))];
      };
      assert.deepEqual(await verdicts("."), ["fail"]);
      assert.deepEqual(await verdicts("ns.yaml"), ["unknown"]);
    });
  });

  it("finds nothing about the compliant pod", async () => {
    const { findings, code } = await scanJson(["-"], { cwd: "/", stdin: dump(pod()) });
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict !== "unknown").map((one) => one.rule),
      [],
    );
    assert.equal(code, 0);
  });
});

describe("any input", () => {
  const run = async (stdin: Buffer) => {
    const { code, out } = await palisade(["scan", ...rule, "--format", "json", "-"], {
      cwd: "/",
      stdin,
    });
    assert.ok([0, 1, 2].includes(code));
    const { notices, summary } = JSON.parse(out) as JsonReport;
    assert.ok(notices.length > 0 || summary.resources > 0, "something was skipped in silence");
  };

  it("is judged or named, and never crashes the scan: bytes", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => run(Buffer.from(bytes))),
    ));

  it("is judged or named, and never crashes the scan: what looks like YAML", () => {
    const pieces = [
      "a",
      "- ",
      ": ",
      "\n",
      "  ",
      "{",
      "}",
      "[",
      "]",
      '"',
      "'",
      "&x ",
      "*x",
      "<<",
      "|",
      ">",
    ];
    const more = ["---\n", "...\n", "!!int ", "{{ .Values.x }}", "kind: Pod\n", "apiVersion: v1\n"];
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces, ...more, "spec:\n", "\t", "#")),
        (parts) => run(Buffer.from(parts.join(""))),
      ),
      { numRuns: 300 },
    );
  });

  it("is judged or named, and never crashes the scan: pods with anything in them", () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom("containers", "volumes", "securityContext"), fc.jsonValue()),
        fc.jsonValue(),
        (spec, metadata) =>
          run(Buffer.from(JSON.stringify({ apiVersion: "v1", kind: "Pod", metadata, spec }))),
      ),
    ));
});
