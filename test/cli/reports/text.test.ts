import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";

import { withFolder } from "../../support/folder";
import { palisade, put } from "../scanning";
import type { Surroundings } from "../scanning";

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: team-a}
spec:
  template:
    spec:
      hostPID: true
      containers:
        - name: web
          securityContext: {privileged: true}
        - name: side
          securityContext: {privileged: true}
`;
const rules = ["disallow-privileged-containers", "disallow-host-namespaces"];
const args = ["scan", ...rules.flatMap((rule) => ["--rule", rule])];

const scan = (
  more: readonly string[] = [],
  surroundings: Partial<Surroundings> = {},
  files: Readonly<Record<string, string>> = { "a.yaml": deployment },
) =>
  withFolder((cwd) => {
    put(cwd, files);
    return palisade([...args, ...more], { cwd, ...surroundings });
  });

describe("the text report", () => {
  it("groups by file, resource and rule, the worst first, and says what to do", async () => {
    const { out, code } = await scan(["--fail-on", "never"]);
    assert.equal(code, 0);
    assert.equal(
      out,
      `a.yaml

  Deployment team-a/web
    ✗ critical No privileged containers  disallow-privileged-containers
               The container is privileged.
                 10:29  spec.template.spec.containers[0].securityContext.privileged
                 12:29  spec.template.spec.containers[1].securityContext.privileged
               → Remove \`securityContext.privileged\`, or set it to false. Add the single capability that is needed, if any.
                 docs/rules/disallow-privileged-containers.md
    ✗ high     No host namespaces  disallow-host-namespaces
               The pod is in the node's process namespace.
                 7:7  spec.template.spec.hostPID
               → Remove \`hostNetwork\`, \`hostPID\` and \`hostIPC\` from the pod's spec.
                 docs/rules/disallow-host-namespaces.md

1 resource judged by 2 rules: 2 failures (1 critical, 1 high), 0 passed
`,
    );
  });

  it("says that there are no failures", async () => {
    const { out, code } = await scan([], {}, { "a.yaml": deployment.replaceAll("true", "false") });
    assert.equal(out, "1 resource judged by 2 rules: no failures, 2 passed\n");
    assert.equal(code, 0);
  });

  it("keeps to the width of a terminal, and colours on one only", async () => {
    const plain = await scan();
    assert.equal(plain.out, stripVTControlCharacters(plain.out));
    for (const columns of [50, 72, 100]) {
      const { out } = await scan([], { columns });
      assert.notEqual(out, stripVTControlCharacters(out));
      const longest = stripVTControlCharacters(out)
        .split("\n")
        .map(({ length }) => length);
      assert.ok(Math.max(...longest) <= columns, `${Math.max(...longest)} of ${columns}`);
    }
  });

  it("colours nothing where NO_COLOR or --no-color says so, and all where FORCE_COLOR does", async () => {
    const coloured = async (more: string[], surroundings: Partial<Surroundings>) => {
      const { out } = await scan(more, surroundings);
      return out !== stripVTControlCharacters(out);
    };
    assert.equal(await coloured(["--no-color"], { columns: 80 }), false);
    assert.equal(await coloured([], { columns: 80, env: { NO_COLOR: "1" } }), false);
    assert.equal(await coloured([], { columns: 80, env: { TERM: "dumb" } }), false);
    assert.equal(await coloured([], { env: { FORCE_COLOR: "1" } }), true);
    assert.equal(await coloured([], { columns: 80, env: { FORCE_COLOR: "0" } }), false);
  });

  it("lets nothing in a manifest steer the terminal", async () => {
    const name = '"\\e[2J\\u202Eevil\\n::error::"';
    const { out } = await scan([], {}, { "a.yaml": deployment.replace("web", name) });
    assert.match(out, /Deployment team-a\/\\u\{1b\}\[2J\\u\{202e\}evil\\u\{a\}::error::\n/);
  });

  it("names five files of a sort that is not judged, and all where asked", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [`${index}.yaml`, "a: b\n"]),
    );
    const { out } = await scan([], {}, files);
    assert.equal(
      out,
      `info    Not a Kubernetes object: it has no apiVersion and no kind.
          0.yaml:1
          1.yaml:1
          2.yaml:1
          3.yaml:1
          4.yaml:1
          and 2 more (--verbose names them)

0 resources judged by 2 rules: no failures, 0 passed
`,
    );
    assert.match((await scan(["--verbose"], {}, files)).out, / {10}6\.yaml:1\n/);
    assert.equal((await scan(["--quiet"], {}, files)).out, "");
  });
});
