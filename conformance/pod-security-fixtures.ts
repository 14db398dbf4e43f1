import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";

import type { Manifest } from "../policypack/examples";
import { go } from "./go";

/** Kubernetes' own Pod Security admission, which brings the pods that it is tested by. */
const module = "k8s.io/pod-security-admission@v0.37.2";

/** The newest version of the standards that the module has fixtures of. */
const version = "v1.37";

export type PodSecurityLevel = "baseline" | "restricted";

/** A pod of which Kubernetes says what a level makes of it. */
export interface PodSecurityFixture {
  /** "baseline/fail/hostports0" */
  readonly name: string;
  readonly level: PodSecurityLevel;
  readonly allowed: boolean;
  /** What the pod is about, as the file says it: "hostports". */
  readonly check: string;
  readonly object: Manifest;
}

/** Downloads the module where Go does not have it yet. */
export function podSecurityFolder(): string {
  const output = go("The Pod Security fixtures", ["mod", "download", "-json", module]);
  return (JSON.parse(output) as { readonly Dir: string }).Dir;
}

/** The fixtures of both levels at the newest version, in the order of their names. */
export function podSecurityFixtures(): PodSecurityFixture[] {
  const root = join(podSecurityFolder(), "test/testdata");
  return (["baseline", "restricted"] as const).flatMap((level) =>
    (["fail", "pass"] as const).flatMap((side) =>
      readdirSync(join(root, level, version, side))
        .sort()
        .map((file) => ({
          name: `${level}/${side}/${file.replace(/\.yaml$/, "")}`,
          level,
          allowed: side === "pass",
          check: file.replace(/\d*\.yaml$/, ""),
          object: load(readFileSync(join(root, level, version, side, file), "utf8")) as Manifest,
        })),
    ),
  );
}
