import { createHash } from "node:crypto";

export type Values = Readonly<Record<string, unknown>>;

/** The engine's marks for a value that is not known yet: string, boolean, number, list, object. */
const unknowns = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

export function isUnknown(value: unknown): boolean {
  return typeof value === "string" && unknowns.has(value);
}

/** Whether the value, or anything in it, is not known yet; also a text that was built around such a value. */
export function holdsUnknown(value: unknown): boolean {
  if (typeof value === "string") {
    for (const unknown of unknowns) if (value.includes(unknown)) return true;
    return false;
  }
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return isObject(value) && Object.values(value).some(holdsUnknown);
}

export function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `undefined`, null and absent are one and the same to a cloud. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A number or a text in a message; something else is not to be shown. */
export function shown(value: unknown, absent: string | number): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : String(absent);
}

export function object(value: unknown): Values {
  return isObject(value) ? value : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Every value at a path such as `vpcConfig.subnetIds[]`; a path through something absent finds nothing. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [first, ...rest] = path;
  if (first === undefined) return isAbsent(value) ? [] : [value];
  if (first === "[]") return list(value).flatMap((element) => valuesAt(element, rest));
  return isObject(value) ? valuesAt(value[first], rest) : [];
}

/** `vpcConfig.subnetIds[]` → ["vpcConfig", "subnetIds", "[]"] */
export function pathOf(path: string): readonly string[] {
  return path.replace(/\[\]/g, ".[]").split(".");
}

/** Hexadecimal digits that depend on the seed alone. */
export function hex(seed: string, digits: number): string {
  return createHash("sha256").update(seed).digest("hex").slice(0, digits);
}

export function guid(seed: string): string {
  const h = hex(seed, 32);
  const variant = ((parseInt(h.charAt(16), 16) & 3) | 8).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
}

export function decimal(seed: string, digits: number): string {
  const number = BigInt(`0x${hex(seed, 32)}`).toString();
  return `1${number.slice(0, digits - 1).padStart(digits - 1, "0")}`;
}

export function base64(value: string): string {
  return Buffer.from(value).toString("base64");
}

/** A certificate authority in shape only: PEM in base64, different for every cluster. */
export function certificate(seed: string): string {
  const body = base64(`simulated certificate ${hex(seed, 64)}`);
  return base64(`-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`);
}
