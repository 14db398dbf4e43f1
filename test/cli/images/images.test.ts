import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { imageReference } from "../../../cli/images/image-reference";
import { readImagesFile } from "../../../cli/images/images-file";
import { images } from "../../../components/versions";
import { palisade } from "../running";
import { startRegistry } from "./registry-server";
import type { RegistryServer } from "./registry-server";

const source = (one: string, other: string): string =>
  `export const charts = {\n  one: "docker.io/not/an-image:1",\n};\n\n/** Some. */\nexport const images = {\n` +
  `  /** Of one. */\n  one: "${one}",\n  other: "${other}",\n} as const;\n`;

describe("palisade images", () => {
  let folder: string;
  let registry: RegistryServer;
  let digest: string;
  let other: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "palisade-images-"));
    registry = await startRegistry();
    digest = registry.push("team/one", "v1", "one");
    other = registry.push("other", "v2", "other");
  });
  afterEach(async () => {
    await registry.stop();
    rmSync(folder, { recursive: true });
  });

  const one = () => `${registry.host}/team/one:v1`;
  const two = () => `${registry.host}/other:v2`;
  const write = (text: string): void => {
    writeFileSync(join(folder, "versions.ts"), text);
  };
  const read = (): string => readFileSync(join(folder, "versions.ts"), "utf8");
  const run = (...args: string[]) =>
    palisade(["images", ...args, "--file", "versions.ts"], { cwd: folder });

  it("pin writes the digest behind each tag, and leaves the rest of the file as it is", async () => {
    write(source(one(), two()));
    assert.deepEqual(await run("pin"), {
      code: 0,
      out:
        `one: ${one()} → ${one()}@${digest}\nother: ${two()} → ${two()}@${other}\n` +
        "versions.ts: 2 images, 2 changed.\n",
      err: "",
    });
    assert.equal(read(), source(`${one()}@${digest}`, `${two()}@${other}`));
    assert.equal((await run("pin")).out, "versions.ts: 2 images, 0 changed.\n");
    assert.deepEqual(await run("check"), {
      code: 0,
      out: "versions.ts: 2 images, 2 pinned to what their tags lead to.\n",
      err: "",
    });
  });

  it("pin --dry-run writes nothing, and says as JSON what it would", async () => {
    write(source(one(), two()));
    const { code, out } = await run("pin", "--dry-run", "--format", "json");
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      file: "versions.ts",
      images: [
        { key: "one", line: 8, before: one(), after: `${one()}@${digest}` },
        { key: "other", line: 9, before: two(), after: `${two()}@${other}` },
      ],
    });
    assert.equal(read(), source(one(), two()));
  });

  it("pin writes nothing where one image does not exist, and ends with 2", async () => {
    const missing = `${registry.host}/other:v3`;
    write(source(one(), missing));
    assert.deepEqual(await run("pin"), {
      code: 2,
      out: "",
      err:
        `palisade images pin: other: ${missing}: there is no such image.\n` +
        "palisade images pin: versions.ts is left as it is.\n",
    });
    assert.equal(read(), source(one(), missing));
  });

  it("pin invents nothing where no registry answers, and says which and why", async () => {
    write(source(one(), two()));
    await registry.stop();
    const { code, out, err } = await run("pin");
    assert.equal(code, 2);
    assert.equal(out, "");
    assert.match(
      err,
      /^palisade images pin: one: \S+: 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\. A digest is only what a registry says: run this where it can be reached\.$/m,
    );
    assert.equal(read(), source(one(), two()));
    assert.equal((await run("check")).code, 1);
    write(source(`${one()}@${digest}`, two()));
    assert.equal((await run("check")).code, 2);
  });

  it("takes no digest of a registry that answers with another manifest", async () => {
    write(source(one(), two()));
    registry.lie();
    const { code, err } = await run("pin");
    assert.equal(code, 2);
    assert.match(
      err,
      /answered for team\/one:v1 with what is no manifest, or not the one that it names/,
    );
    assert.equal(read(), source(one(), two()));
  });

  it("check tells what has no digest, what is gone and what has moved, and ends with 1", async () => {
    write(source(`${one()}@${digest}`, two()));
    const unpinned = await run("check");
    assert.equal(unpinned.code, 1);
    assert.equal(
      unpinned.out,
      `versions.ts:9: other: ${two()} has no digest, so another image may stand behind its tag tomorrow. Run palisade images pin.\n` +
        "versions.ts: 2 images, 1 pinned to what their tags lead to.\n",
    );
    const moved = registry.push("team/one", "v1", "another");
    registry.remove(other);
    write(source(`${one()}@${digest}`, `${two()}@${other}`));
    const { code, out } = await run("check", "--format", "json");
    assert.equal(code, 1);
    const { images: checked } = JSON.parse(out) as {
      readonly images: readonly { readonly status: string; readonly message: string }[];
    };
    assert.deepEqual(
      checked.map(({ status }) => status),
      ["moved", "gone"],
    );
    assert.ok(checked[0]?.message.includes(`leads to ${moved} by now, and not to ${digest}`));
  });

  it("refuses a file that names none, and an image that names no registry or no tag", async () => {
    write("export const nothing = 1;\n");
    assert.deepEqual(await run("check"), {
      code: 2,
      out: "",
      err:
        "palisade images check: versions.ts: has no `export const images = { … }`.\n" +
        "palisade images check --help lists the options.\n",
    });
    write(source("kube-bench:v1", two()));
    assert.match(
      (await run("pin")).err,
      /versions\.ts:8: one: kube-bench:v1: must name a registry, a repository and a tag/,
    );
  });

  it("reads every image of the program's own file", () => {
    const file = readImagesFile("components/versions.ts", "components/versions.ts");
    assert.deepEqual(Object.fromEntries(file.images.map(({ key, text }) => [key, text])), images);
  });

  it("asks Docker's registry where it is", () => {
    assert.deepEqual(imageReference("docker.io/nginx:1.29"), {
      host: "registry-1.docker.io",
      repository: "library/nginx",
      tag: "1.29",
      digest: undefined,
    });
    assert.equal(imageReference("nginx:1.29"), undefined);
    assert.equal(imageReference("docker.io/nginx"), undefined);
  });
});
