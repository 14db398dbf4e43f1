import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { falcoRules } from "../../../components/governance/falco-rules";
import { lists } from "../../../components/governance/falco-rules/lists";
import { macros } from "../../../components/governance/falco-rules/macros";
import { renderRules } from "../../../components/governance/falco-rules/render";
import type { EventFields, FalcoSource } from "../../../components/governance/falco-rules/rule";
import { loadRules } from "../../support/falco/evaluate";
import { normalWorkloads } from "../../support/falco/normal-workloads";

const folder = join(__dirname, "../../../components/governance/falco-rules");
const sources: readonly FalcoSource[] = ["syscall", "k8s_audit"];
const rendered = (source: FalcoSource): readonly Record<string, unknown>[] =>
  load(renderRules(source, "aws")) as Record<string, unknown>[];
const loaded = sources.flatMap((source) => loadRules(rendered(source)));

function sourceOf(event: EventFields): FalcoSource {
  return "ka.verb" in event ? "k8s_audit" : "syscall";
}

/** Titles of the rules that fire; Falco asks all of them, as `rule_matching: all` wants. */
function fired(event: EventFields): readonly string[] {
  return loaded
    .filter(({ source, fires }) => source === sourceOf(event) && fires(event))
    .map(({ name }) => name);
}

/** What turns each firing event into one that is none of our business. */
function nearMisses(source: FalcoSource): readonly (readonly [EventFields, string])[] {
  return source === "k8s_audit"
    ? [
        [
          { "ka.verb": "get", "ka.target.subresource": "status", "ka.response.code": "200" },
          "object when it is read",
        ],
        [
          { "ka.target.resource": "leases", "ka.response.code": "200" },
          "request for something else",
        ],
        [{ "ka.response.code": "500" }, "request when it failed"],
      ]
    : [
        [{ "container.id": "host" }, "on the node itself"],
        [{ "evt.type": "close" }, "when it ends"],
      ];
}

describe("Falco's custom rules", () => {
  it("are all files of their folder, in order", () => {
    const shared = [
      "events.ts",
      "index.ts",
      "lists.ts",
      "macros.ts",
      "quiet-outputs.ts",
      "render.ts",
      "rule.ts",
    ];
    const files = readdirSync(folder)
      .filter((file) => !shared.includes(file))
      .map((file) => file.replace(/\.ts$/, ""))
      .sort();
    assert.deepEqual(
      falcoRules.map(({ id }) => id),
      files,
    );
  });

  it("have titles of their own, which is what tells them apart in metrics", () => {
    assert.equal(new Set(falcoRules.map(({ title }) => title)).size, falcoRules.length);
  });

  it("define before they use, and define nothing that is not used", () => {
    for (const source of sources) {
      const entries = rendered(source);
      const text = JSON.stringify(entries);
      for (const { list, macro } of entries) {
        const name = (list ?? macro) as string | undefined;
        if (name === undefined) continue;
        const uses = text.split(new RegExp(`\\b${name}\\b`)).length - 1;
        assert.ok(uses > 1, `${source}: ${name} is defined and never used`);
      }
    }
    const all = sources.flatMap(rendered);
    const names = new Set(all.map(({ list, macro }) => list ?? macro));
    for (const name of [...Object.keys(lists), ...Object.keys(macros)]) {
      assert.ok(names.has(name), `${name} is in no file`);
    }
  });

  it("name processes as the kernel does, in 15 characters at most", () => {
    for (const [name, items] of Object.entries(lists)) {
      if (/addresses|networks|namespaces|accounts|kinds/.test(name)) continue;
      assert.deepEqual(
        items.filter((item) => item.length > 15),
        [],
        name,
      );
    }
  });

  it("ask for no direction, which Falco gives up", () => {
    assert.doesNotMatch(sources.map((source) => renderRules(source, "aws")).join(), /evt\.dir/);
  });

  it("show neither a command line nor an argument nor a request, where secrets are", () => {
    for (const { name, output } of loaded) {
      assert.doesNotMatch(
        output,
        /cmdline|args|exeline|env|evt\.|ka\.(uri|req\.(?!binding\.role))/,
        name,
      );
    }
  });

  it("take the command line out of what Falco's own critical rules show", () => {
    const replaced = rendered("syscall").filter(({ override }) => override !== undefined);
    assert.deepEqual(
      replaced.map(({ rule, override }) => [rule, override]),
      [
        ["Detect release_agent File Container Escapes", { output: "replace" }],
        ["Drop and execute new binary in container", { output: "replace" }],
        ["Fileless execution via memfd_create", { output: "replace" }],
      ],
    );
    for (const { output } of replaced) {
      assert.doesNotMatch(String(output), /cmdline|args|exeline|proc\.(cwd|exe\b)/);
    }
  });

  it("say by tags how mature they are, where they look, and what of ATT&CK it is", () => {
    for (const { name, source, tags } of loaded) {
      const [maturity, place, tactic, technique, ours] = tags;
      assert.match(maturity ?? "", /^maturity_(stable|incubating|sandbox)$/, name);
      assert.equal(place, source === "syscall" ? "container" : "k8s", name);
      assert.match(tactic ?? "", /^mitre_[a-z_]+$/, name);
      assert.match(technique ?? "", /^T1\d{3}$/, name);
      assert.equal(ours, "palisade", name);
    }
  });

  it("are left out where they would fire on everybody", () => {
    const titles = (cloud: "aws" | "gcp") =>
      loadRules(load(renderRules("syscall", cloud)) as unknown[]).map(({ name }) => name);
    const onAws = titles("aws");
    const onGoogle = new Set(titles("gcp"));
    assert.deepEqual(
      onAws.filter((title) => !onGoogle.has(title)),
      ["Cloud metadata service contacted from a container"],
    );
  });

  for (const { id, title, source, examples } of falcoRules) {
    describe(id, () => {
      for (const [what, event] of Object.entries(examples.fires)) {
        it(`fires alone: ${what}`, () => {
          assert.deepEqual(fired(event), [title]);
        });
      }
      for (const [change, what] of nearMisses(source)) {
        it(`is quiet on the same ${what}`, () => {
          for (const event of Object.values(examples.fires)) {
            assert.deepEqual(fired({ ...event, ...change }), []);
          }
        });
      }
      for (const [what, event] of Object.entries(examples.quiet)) {
        it(`is quiet, as all others are: ${what}`, () => {
          assert.deepEqual(fired(event), []);
        });
      }
      it("has both sorts of example", () => {
        assert.ok(Object.keys(examples.fires).length > 0 && Object.keys(examples.quiet).length > 0);
      });
    });
  }

  for (const [workload, events] of Object.entries(normalWorkloads)) {
    for (const [what, event] of Object.entries(events)) {
      it(`are quiet on ${workload}: ${what}`, () => {
        assert.deepEqual(fired(event), []);
      });
    }
  }
});
