import type { BadExample } from "../../../examples";
import { pod } from "../compliant";

/** One variable of a container's environment. */
export interface EnvironmentEntry {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: object;
}

/** A workload whose main container has these variables. */
export function withEnvironment(...env: readonly EnvironmentEntry[]) {
  return pod((p) => {
    p.spec.containers[0]["env"] = env;
  });
}

/** A main container with a variable that it must not have. */
export function badVariable(name: string, value: string): BadExample {
  return { object: withEnvironment({ name, value }), at: "spec.containers[0].env" };
}

/** The access key that AWS's own documentation shows. */
export const exampleAccessKey = "AKIAIOSFODNN7EXAMPLE";

/** The first line of a key, which no key follows. */
export const privateKeyLine = ["-----BEGIN", "PRIVATE", "KEY-----"].join(" ");
