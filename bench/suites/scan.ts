import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { dump } from "js-yaml";

import { buildCommand } from "../../cli/build/build";
import { podSecurityFolder } from "../../conformance/pod-security-fixtures";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { scanCost } from "../scan-process";
import type { Suite } from "../suite";

const newest = "the 148 pods of Kubernetes' own fixtures, newest version";
/** 380 different texts: the others are copies, which a scan judges once. */
const all = "the 4,537 pods of all versions";
const few = "5,000 compliant pods in one file";
const many = "50,000 compliant pods in ten files";

/** What somebody waits for who scans manifests by the whole catalogue. */
export const scanSuite: Suite = {
  name: "scan",
  unit: "s",
  rounds: 5,
  bounds: [
    { what: "scan of the newest fixtures", contender: newest, atMost: 0.6 },
    { what: "scan of all fixtures", contender: all, atMost: 2 },
    { what: "scan of ten times as much", contender: many, floor: few, atMost: 12 },
  ],
  open: async () => {
    buildCommand(join(__dirname, "../.."));
    const fixtures = fixtureFolders();
    const folder = await mkdtemp(join(tmpdir(), "palisade-bench-"));
    const files = Array.from({ length: 10 }, (_, index) => join(folder, `${index}.yaml`));
    for (const [index, file] of files.entries()) await writeFile(file, pods(5000, index));
    const seconds = async (args: readonly string[]) => (await scanCost(args)).seconds;
    return {
      contenders: [
        { name: newest, run: () => seconds(fixtures.newest) },
        { name: all, run: () => seconds(fixtures.all) },
        { name: few, run: () => seconds(files.slice(0, 1)) },
        { name: many, run: () => seconds(files) },
      ],
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

/** The most memory that a scan of many files has. */
export const scanMemorySuite: Suite = {
  name: "scan-memory",
  unit: "MB",
  rounds: 3,
  bounds: [{ what: "memory for all fixtures", contender: all, atMost: 300 }],
  open: () => {
    buildCommand(join(__dirname, "../.."));
    const run = async () => (await scanCost(fixtureFolders().all)).megabytes;
    return Promise.resolve({
      contenders: [{ name: all, run }],
      close: () => Promise.resolve(),
    });
  },
};

function fixtureFolders(): { readonly newest: string[]; readonly all: string[] } {
  const root = join(podSecurityFolder(), "test/testdata");
  const levels = ["baseline", "restricted"].map((level) => join(root, level));
  return { newest: levels.map((level) => join(level, "v1.37")), all: levels };
}

/** Each with a name of its own, as many as there may be in a large repository. */
function pods(count: number, file: number): string {
  const text = dump(pod());
  return Array.from({ length: count }, (_, index) =>
    text.replace(/^ {2}name: .*$/m, `  name: pod-${file}-${index}`),
  ).join("---\n");
}
