import type { Model, Reference, Scope } from "../model";
import { text } from "../values";
import type { Values } from "../values";

export interface GcpScope extends Scope {
  readonly project: string;
  readonly region: string | undefined;
  readonly zone: string | undefined;
}

export type GcpModel = Model<GcpScope>;
export type GcpReference = Reference<GcpScope>;

/** Most names of Google Cloud (RFC 1035). */
export const rfc1035 = {
  pattern: /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/,
  rule: "at most 63 lower-case letters, digits and -, a letter first",
  adapt: (name: string): string =>
    `${name
      .slice(0, -8)
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, "-")
      .slice(0, 54)}${name.slice(-8)}`,
};

export function projectOf(scope: GcpScope, inputs: Values): string {
  const project = text(inputs["project"]) ?? scope.project;
  if (project === "") throw new Error("project: required field is not set");
  return project;
}

export function regionOf(scope: GcpScope, inputs: Values): string {
  const region = text(inputs["region"]) ?? scope.region;
  if (region === undefined)
    throw new Error(
      "Cannot determine region: set in this resource, or set provider-level 'region' or 'zone'.",
    );
  return region;
}

export const perProject = (scope: GcpScope, inputs: Values): string => projectOf(scope, inputs);

/** What the provider hands back of labels. */
export function labels(inputs: Values, property = "labels"): Values {
  const own = inputs[property] ?? {};
  return { effectiveLabels: own, pulumiLabels: own };
}

export const computeUrl = "https://www.googleapis.com/compute/v1";

/** The last part of `projects/p/global/networks/n`, a self link, or a bare name. */
export function lastPart(reference: unknown): string {
  const value = text(reference) ?? "";
  return value.slice(value.lastIndexOf("/") + 1);
}

/** What the deletion of something that has `deletionPolicy: "PREVENT"` says. */
export function preventedByPolicy(_: unknown, __: unknown, state: Values): string | undefined {
  return state["deletionPolicy"] === "PREVENT"
    ? `cannot destroy ${text(state["name"]) ?? "it"} without setting deletion_policy to another value than PREVENT`
    : undefined;
}

const computeReference =
  (kind: string, type: string) =>
  (at: string, refusal?: string): GcpReference => ({
    at,
    to: [type],
    missing: (value) => `googleapi: Error 404: The resource '${value}' was not found (${kind})`,
    refusal,
  });

export const networks = computeReference("network", "gcp:compute/network:Network");
export const subnetworks = computeReference("subnetwork", "gcp:compute/subnetwork:Subnetwork");
export const routers = computeReference("router", "gcp:compute/router:Router");

export const keys = (at: string): GcpReference => ({
  at,
  to: ["gcp:kms/cryptoKey:CryptoKey"],
  missing: (key) => `googleapi: Error 404: CryptoKey ${key} not found.`,
});

export const accounts = (at: string): GcpReference => ({
  at,
  to: ["gcp:serviceaccount/account:Account"],
  missing: (account) => `googleapi: Error 404: Service account ${account} does not exist.`,
  // Those that Google makes, and those of other projects by their plain address.
  outside: /^default$|@(developer|appspot)\.gserviceaccount\.com$/,
});

export const clusters = (at: string): GcpReference => ({
  at,
  to: ["gcp:container/cluster:Cluster"],
  missing: (cluster) => `googleapi: Error 404: Not found: clusters/${cluster}.`,
});
