import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { validateXML } from "xmllint-wasm";

import { junitReport } from "../../../cli/reports/junit";
import type { ScanResult } from "../../../cli/scan-result";
import { crashed, finding, noRoot, options, owned, result, unknown, waived } from "./scanned";

const schema = readFileSync(join(__dirname, "../../support/junit.xsd"), "utf8");

/** libxml2's own reading of it: normalised, so that what it read is compared and not what was written. */
async function read(xml: string): Promise<string> {
  const { valid, errors, normalized } = await validateXML({
    xml: { fileName: "report.xml", contents: xml },
    schema,
    normalization: "c14n",
  });
  assert.ok(valid, errors.map(({ rawMessage }) => rawMessage).join("\n"));
  return normalized;
}

const junit = (scanned: ScanResult, rules = [noRoot, owned]) =>
  junitReport(scanned, { ...options, rules });

describe("the JUnit report", () => {
  it("has a suite for a file, a case for a rule and an object, and the clean rules at the end", async () => {
    const xml = junit(result([finding(), finding({ line: 20, path: "spec.other" })]));
    assert.equal(
      xml,
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="palisade" tests="2" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="deploy/web.yaml" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="disallow-root: No root &amp; no &lt;sudo&gt;" classname="Deployment/shop/web" file="deploy/web.yaml" line="12" time="0">
      <failure message="It runs as root." type="high">deploy/web.yaml:12 spec.template.spec.securityContext: It runs as root.
deploy/web.yaml:20 spec.other: It runs as root.

Root in a container is one mistake away from root on the node.
What to do: Set \`runAsNonRoot\` to true.</failure>
    </testcase>
  </testsuite>
  <testsuite name="rules that found nothing" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="require-owner: Every workload has an owner" classname="all files" time="0"/>
    <system-out>Objects: 1, rules: 2.</system-out>
  </testsuite>
</testsuites>
`,
    );
    await read(xml);
  });

  it("skips what is waived or cannot be judged, and says why", async () => {
    const xml = await read(junit(result([waived, unknown])));
    assert.match(
      xml,
      /<skipped message="Waived until 2027-01-31 by Team Shop \(SHOP-7\): It moves next month."><\/skipped>/,
    );
    assert.match(
      xml,
      /<skipped message="Cannot be judged at spec.template.spec.securityContext: Cannot be judged before it is known."/,
    );
    assert.match(xml, /^<testsuites errors="0" failures="0" name="palisade" skipped="2" tests="2"/);
  });

  it("counts a file that cannot be read and a rule that crashed as errors, and mentions the rest", async () => {
    const xml = await read(
      junit(
        result(
          [crashed],
          [
            { level: "error", file: "a.yaml", document: 2, line: 7, message: "is not YAML" },
            { level: "error", file: "b.yaml", message: "is not to be opened" },
            { level: "info", file: "-", document: 1, message: "is not of Kubernetes" },
          ],
        ),
        [],
      ),
    );
    assert.equal(
      xml,
      `<testsuites errors="3" failures="0" name="palisade" skipped="0" tests="3" time="0">
  <testsuite errors="1" failures="0" name="a.yaml" skipped="0" tests="1" time="0">
    <testcase classname="a.yaml" file="a.yaml" line="7" name="can be read (document 2)" time="0">
      <error message="is not YAML" type="input">a.yaml:7: document 2: is not YAML</error>
    </testcase>
  </testsuite>
  <testsuite errors="1" failures="0" name="b.yaml" skipped="0" tests="1" time="0">
    <testcase classname="b.yaml" file="b.yaml" name="can be read" time="0">
      <error message="is not to be opened" type="input">b.yaml: is not to be opened</error>
    </testcase>
  </testsuite>
  <testsuite errors="1" failures="0" name="deploy/web.yaml" skipped="0" tests="1" time="0">
    <testcase classname="Deployment/shop/web" file="deploy/web.yaml" line="12" name="disallow-root: No root &amp; no &lt;sudo>" time="0">
      <error message="no such overload: int + string" type="rule">deploy/web.yaml:12 spec.template.spec.securityContext: no such overload: int + string</error>
    </testcase>
  </testsuite>
  <testsuite errors="0" failures="0" name="rules that found nothing" skipped="0" tests="0" time="0">
    <system-out>Objects: 1, rules: 2.
standard input: document 1: is not of Kubernetes</system-out>
  </testsuite>
</testsuites>
`,
    );
  });

  it("tells the worst where one object breaks a rule in one place and cannot be judged in another", async () => {
    const xml = await read(junit(result([unknown, finding()]), []));
    assert.match(xml, /^<testsuites errors="0" failures="1" name="palisade" skipped="0" tests="1"/);
  });

  it("is a green report and not an empty one where nothing was found", async () => {
    const xml = await read(junit(result([])));
    assert.match(xml, /^<testsuites errors="0" failures="0" name="palisade" skipped="0" tests="2"/);
  });

  it("is well-formed whatever text a manifest brings", async () => {
    const nasty = fc.string({ unit: "binary", minLength: 1 });
    const xml = fc.sample(nasty, 300).map((text) =>
      finding({
        message: `${text}]]>\u0000\u001b[31m\ud800\uffff`,
        path: text,
        resource: { apiVersion: "v1", kind: "Pod", namespace: text, name: `a\n"<&>'${text}` },
      }),
    );
    const normalized = await read(junit(result(xml), []));
    assert.ok(normalized.includes("\ufffd[31m"));
  });
});
