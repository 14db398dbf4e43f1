import { createHash } from "node:crypto";

/**
 * An account id for IAM, which allows 6 to 30 characters: the parts, as far as they fit, and a digest of all of them,
 * so that two long names that begin alike stay apart.
 */
export function accountId(...parts: readonly [string, ...string[]]): string {
  const readable = parts
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "-")
    .slice(0, 21)
    .replace(/-+$/, "");
  return `${readable}-${digest(parts)}`;
}

/** The address of a service account, known before the account exists, so that policies can judge it at preview. */
export function accountEmail(id: string, project: string): string {
  return `${id}@${project}.iam.gserviceaccount.com`;
}

/** Eight hexadecimal characters that stand for a value. */
export function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8);
}
