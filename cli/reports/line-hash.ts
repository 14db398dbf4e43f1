import { createHash } from "node:crypto";

import type { ScanFinding } from "../scan-result";

/**
 * What code scanning knows a finding by, within its file, from one scan to the next: rule, object and field, never the
 * line, so that an alert stays the same where text is added above it. Findings that agree in all of that are numbered.
 */
export function lineHashes(findings: readonly ScanFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, resource, file, path }) => {
    const { apiVersion, kind, namespace, name } = resource;
    // A new version of an API does not make another object.
    const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
    const hash = createHash("sha256")
      .update(JSON.stringify([rule.id, group, kind, namespace, name, path]))
      .digest("hex")
      .slice(0, 16);
    const count = (seen.get(`${file}\n${hash}`) ?? 0) + 1;
    seen.set(`${file}\n${hash}`, count);
    return `${hash}:${count}`;
  });
}
