import type { z } from "zod";
import { valueAt } from "./known-keys";
import type { KnownSupport } from "./kubernetes-versions";
import {
  accessSchema,
  type AccessSettings,
  type ClusterSettings,
  clusterSchema,
  type Environment,
  environmentSchema,
  kubernetesSupportSchema,
  type PolicySettings,
  policiesSchema,
  type TeamSettings,
  teamSchema,
} from "./schema";

/** Settings of which each key may be unreadable by itself; a cluster's cloud never is. */
export type Readable<T> = T extends unknown
  ? { readonly [K in keyof T]: K extends "cloud" ? T[K] : T[K] | undefined }
  : never;

/** An entry of a list, and its index there, which is not its place among the readable ones. */
export interface Placed<T> {
  readonly index: number;
  readonly settings: T;
}

/** The parts of a configuration that have the right shape, whatever is wrong around them. */
export interface ReadableParts {
  readonly environment: Environment | undefined;
  readonly clusters: readonly Placed<Readable<ClusterSettings>>[];
  readonly teams: readonly Placed<Readable<TeamSettings>>[];
  readonly access: AccessSettings | undefined;
  readonly policies: PolicySettings | undefined;
  readonly kubernetesSupport: KnownSupport | undefined;
}

export function readableParts(values: Readonly<Record<string, unknown>>): ReadableParts {
  return {
    environment: environmentSchema.safeParse(values["environment"]).data,
    clusters: entries(values["clusters"]).flatMap(([index, entry]) => {
      const option = clusterSchema.options.find(
        ({ shape }) => shape.cloud.value === valueAt(entry, ["cloud"]),
      );
      return option
        ? [{ index, settings: readable(option, entry) as Readable<ClusterSettings> }]
        : [];
    }),
    teams: entries(values["teams"]).map(([index, entry]) => ({
      index,
      settings: readable(teamSchema, entry) as Readable<TeamSettings>,
    })),
    access: accessSchema.safeParse(values["access"]).data,
    policies: policiesSchema.safeParse(values["policies"]).data,
    kubernetesSupport: kubernetesSupportSchema.safeParse(values["kubernetesSupport"]).data,
  };
}

/** A list's entries with their indices; of anything else, none. */
export function entries(value: unknown): readonly (readonly [number, unknown])[] {
  return Array.isArray(value) ? value.map((entry: unknown, index) => [index, entry] as const) : [];
}

function readable(schema: z.ZodObject, value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [
      key,
      (field as z.ZodType).safeParse(valueAt(value, [key])).data,
    ]),
  );
}
