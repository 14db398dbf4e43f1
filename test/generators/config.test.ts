import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { configurationTable } from "../../generators/configuration/table";
import { projectConfig } from "../../generators/configuration/project-config";
import { stackFileSchema } from "../../generators/configuration/stack-file-schema";
import { root, stackFile } from "../components/settings/stack";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const stacks = ["dev", "prod", "quickstart"];

describe("Pulumi.yaml", () => {
  it("declares the keys of the schema, with their types, descriptions and defaults", () => {
    assert.deepEqual((load(read("Pulumi.yaml")) as { config: unknown }).config, projectConfig());
  });
});

describe("the JSON Schema of stack files", () => {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    formats: { email: true, uri: true, uuid: true },
  });
  const validate = ajv.compile(stackFileSchema());
  const errors = (value: unknown) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message ?? ""}`,
        );

  it("is the committed one", () => {
    assert.deepEqual(JSON.parse(read("schemas/pulumi-stack.schema.json")), stackFileSchema());
  });

  for (const stack of stacks) {
    it(`accepts Pulumi.${stack}.yaml, which names it for editors`, () => {
      assert.deepEqual(errors(stackFile(stack)), []);
      assert.equal(
        read(`Pulumi.${stack}.yaml`).split("\n")[0],
        "# yaml-language-server: $schema=schemas/pulumi-stack.schema.json",
      );
    });
  }

  const withKey = (key: string, value: unknown) => ({
    config: { ...stackFile("dev").config, [key]: value },
  });

  it("refuses a misspelt key", () => {
    assert.deepEqual(errors(withKey("palisade:monitorin", "none")), [
      "/config/palisade:monitorin must be object",
    ]);
  });

  it("accepts the secret that holds a kubeconfig, and what Pulumi writes itself", () => {
    assert.deepEqual(
      errors({
        ...withKey("palisade:edge-kubeconfig", { secure: "v1:x" }),
        encryptionsalt: "v1:y",
      }),
      [],
    );
  });

  it("refuses a misspelt key inside of a cluster, and a value that is no choice", () => {
    const clusters = [
      { cloud: "existing", name: "edge", kubernetesVersion: "1.36", kubeconf: "x" },
    ];
    assert.notDeepEqual(errors(withKey("palisade:clusters", clusters)), []);
    assert.deepEqual(errors(withKey("palisade:monitoring", "prometheus")), [
      "/config/palisade:monitoring must be equal to one of the allowed values",
    ]);
  });

  it("refuses a stack that leaves default providers on", () => {
    const config = { ...stackFile("dev").config, "pulumi:disable-default-providers": ["aws"] };
    assert.deepEqual(errors({ config }), [
      "/config/pulumi:disable-default-providers/0 must be equal to constant",
    ]);
  });
});

describe("the configuration table", () => {
  const keys = configurationTable()
    .split("\n")
    .flatMap((row) => /^\| `palisade:([^`]+)`/.exec(row)?.[1] ?? []);

  it("has every key once, and per cloud those that differ", () => {
    const counts = new Map<string, number>();
    for (const key of keys) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    assert.equal(counts.size, 78);
    assert.deepEqual(
      [...counts].filter(([, count]) => count > 1),
      [
        ["clusters[].region", 3],
        ["clusters[].reach.mode", 3],
        ["clusters[].administrators", 3],
      ],
    );
  });

  it("lists no key that Pulumi.dev.yaml does not explain", () => {
    const dev = read("Pulumi.dev.yaml");
    const names = keys.map((key) => key.split(".").at(-1) ?? key);
    assert.deepEqual(
      names.filter((name) => !new RegExp(`\\b${name}:`).test(dev)),
      [],
    );
  });

  it("is the one in docs/configuration.md", () => {
    const compact = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");
    assert.ok(compact(read("docs/configuration.md")).includes(compact(configurationTable())));
  });
});
