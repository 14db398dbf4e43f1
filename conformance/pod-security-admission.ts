import { join } from "node:path";

import type { Manifest } from "../policypack/examples";
import { go } from "./go";

/** What Kubernetes' own admission says of a pod, at the newest version of each level. */
export interface AdmissionVerdict {
  readonly baseline: boolean;
  readonly restricted: boolean;
}

/** Asks Kubernetes' own code about pods; Go builds it the first time, which takes a minute or two. */
export function podSecurityAdmission(pods: readonly Manifest[]): AdmissionVerdict[] {
  const output = go("Kubernetes' Pod Security admission", ["run", "."], {
    cwd: join(__dirname, "pod-security"),
    input: pods.map((pod) => JSON.stringify(pod)).join("\n"),
  });
  return output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as AdmissionVerdict);
}
