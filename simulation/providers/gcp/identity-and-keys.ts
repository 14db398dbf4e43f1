import { decimal, guid, hex, text } from "../values";
import type { Values } from "../values";
import type { GcpModel, GcpReference, GcpScope } from "./scope";
import { accounts, keys, labels, perProject, preventedByPolicy, projectOf, rfc1035 } from "./scope";

const exists = (what: string): string => `googleapi: Error 409: ${what} already exists.`;
const createdAt = "2026-01-01T00:00:00Z";

const role = /^((projects|organizations)\/[^/]+\/)?roles\/[\w.]+$/;
const member =
  /^(allUsers|allAuthenticatedUsers|(user|group|domain|serviceAccount|principal|principalSet|projectOwner|projectEditor|projectViewer):\S+)$/;

/** One member in one role, of a project, an account or a key. */
const binding = (of: string, references: readonly GcpReference[]): GcpModel => ({
  createOnly: [of, "role", "member", "condition"],
  references,
  validate: (inputs) => [
    ...wrong(inputs, "role", role, "is no role: roles/<name>"),
    ...wrong(inputs, "member", member, "is no member: user:, group:, serviceAccount:, …"),
  ],
  identity: (inputs) => idOf(inputs, of),
  scopeKey: (scope, inputs) => (of === "project" ? projectOf(scope, inputs) : scope.key),
  id: ({ inputs }) => idOf(inputs, of),
  outputs: ({ id }) => ({ etag: etag(id) }),
});

function wrong(inputs: Values, property: string, pattern: RegExp, reason: string) {
  const value = text(inputs[property]);
  return value === undefined || pattern.test(value) || /^[0-9a-f-]{36}$/.test(value)
    ? []
    : [{ property, reason: `"${value}" ${reason}` }];
}

function idOf(inputs: Values, of: string): string {
  const condition =
    inputs["condition"] === undefined ? "" : `/${hex(JSON.stringify(inputs["condition"]), 8)}`;
  return [of, "role", "member"].map((name) => text(inputs[name]) ?? "").join("/") + condition;
}

function etag(seed: string): string {
  return `Bw${hex(seed, 10)}=`;
}

/** Keys, which can never be deleted, accounts and what they may do, services of the project. */
export const identityAndKeys: Readonly<Record<string, GcpModel>> = {
  "gcp:kms/keyRing:KeyRing": {
    naming: { property: "name", pattern: /^[\w-]{1,63}$/ },
    createOnly: ["location", "project"],
    identity: (inputs) => `${text(inputs["location"]) ?? ""}/${text(inputs["name"]) ?? ""}`,
    taken: (name) => exists(`KeyRing ${name}`),
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/locations/${text(inputs["location"]) ?? ""}/keyRings/${text(inputs["name"]) ?? ""}`,
    outputs: ({ inputs, scope }) => ({ project: projectOf(scope, inputs) }),
    idle: "key",
    keep: () => "a key ring of Cloud KMS cannot be deleted",
  },
  "gcp:kms/cryptoKey:CryptoKey": {
    naming: { property: "name", pattern: /^[\w-]{1,63}$/ },
    createOnly: [
      ...["keyRing", "purpose", "importOnly", "skipInitialVersionCreation"],
      ...["destroyScheduledDuration", "cryptoKeyBackend"],
    ],
    values: {
      purpose: [
        ...["ENCRYPT_DECRYPT", "ASYMMETRIC_SIGN", "ASYMMETRIC_DECRYPT", "MAC"],
        ...["RAW_ENCRYPT_DECRYPT", "KEY_ENCAPSULATION"],
      ],
      "versionTemplate.protectionLevel": ["SOFTWARE", "HSM", "EXTERNAL", "EXTERNAL_VPC"],
    },
    references: [
      {
        at: "keyRing",
        to: ["gcp:kms/keyRing:KeyRing"],
        missing: (ring) => `googleapi: Error 404: KeyRing ${ring} not found.`,
      },
    ],
    identity: (inputs) => `${text(inputs["keyRing"]) ?? ""}/${text(inputs["name"]) ?? ""}`,
    taken: (name) => exists(`CryptoKey ${name}`),
    id: ({ inputs }) => `${text(inputs["keyRing"]) ?? ""}/cryptoKeys/${text(inputs["name"]) ?? ""}`,
    outputs: ({ id, inputs }) => ({
      ...labels(inputs),
      purpose: inputs["purpose"] ?? "ENCRYPT_DECRYPT",
      destroyScheduledDuration: inputs["destroyScheduledDuration"] ?? "2592000s",
      primaries: [{ name: `${id}/cryptoKeyVersions/1`, state: "ENABLED" }],
    }),
    idle: "key",
    refuseDelete: preventedByPolicy,
    keep: ({ outputs }) =>
      `a key of Cloud KMS cannot be deleted; its versions end ${String(outputs["destroyScheduledDuration"])} after they were scheduled`,
  },
  "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember": binding("cryptoKeyId", [keys("cryptoKeyId")]),
  "gcp:serviceaccount/iAMMember:IAMMember": binding("serviceAccountId", [
    accounts("serviceAccountId"),
  ]),
  "gcp:projects/iAMMember:IAMMember": binding("project", []),
  "gcp:pubsub/topicIAMMember:TopicIAMMember": binding("topic", [
    {
      at: "topic",
      to: ["gcp:pubsub/topic:Topic"],
      missing: (topic) => `googleapi: Error 404: Topic ${topic} not found.`,
    },
  ]),
  "gcp:serviceaccount/account:Account": {
    naming: {
      property: "accountId",
      pattern: /^[a-z]([-a-z0-9]{4,28}[a-z0-9])$/,
      rule: "6 to 30 lower-case letters, digits and -, a letter first",
      adapt: (name) =>
        rfc1035
          .adapt(name)
          .slice(-30)
          .replace(/^[^a-z]+/, ""),
    },
    createOnly: ["project"],
    taken: (id) => exists(`Service account ${id}`),
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/serviceAccounts/${email(inputs, scope)}`,
    handles: ["name", "email"],
    outputs: ({ id, inputs, scope }) => ({
      project: projectOf(scope, inputs),
      email: email(inputs, scope),
      member: `serviceAccount:${email(inputs, scope)}`,
      name: id,
      uniqueId: decimal(id, 21),
      disabled: inputs["disabled"] ?? false,
    }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:projects/service:Service": {
    createOnly: ["project", "service"],
    identity: (inputs) => text(inputs["service"]),
    // Enabling an enabled service is no error.
    scopeKey: perProject,
    id: ({ inputs, scope }) => `${projectOf(scope, inputs)}/${text(inputs["service"]) ?? ""}`,
    outputs: ({ inputs, scope }) => ({ project: projectOf(scope, inputs) }),
  },
  "gcp:logging/projectBucketConfig:ProjectBucketConfig": {
    createOnly: ["bucketId", "location", "project"],
    references: [keys("cmekSettings.kmsKeyName")],
    identity: (inputs) => `${text(inputs["location"]) ?? ""}/${text(inputs["bucketId"]) ?? ""}`,
    taken: (name) => exists(`Log bucket ${name}`),
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${text(inputs["project"]) ?? scope.project}/locations/${text(inputs["location"]) ?? ""}/buckets/${text(inputs["bucketId"]) ?? ""}`,
    outputs: ({ id, inputs }) => ({
      name: id,
      lifecycleState: "ACTIVE",
      retentionDays: inputs["retentionDays"] ?? 30,
    }),
    keep: () => "a log bucket is purged 7 days after its deletion",
  },
  "gcp:logging/projectSink:ProjectSink": {
    naming: { property: "name", pattern: /^[\w.-]{1,100}$/ },
    createOnly: ["project", "customWriterIdentity"],
    taken: (name) => exists(`Sink ${name}`),
    references: [
      {
        at: (inputs) => {
          const destination = text(inputs["destination"]) ?? "";
          const bucket = /^logging\.googleapis\.com\/(.+)$/.exec(destination)?.[1];
          return bucket === undefined ? [] : [bucket];
        },
        to: ["gcp:logging/projectBucketConfig:ProjectBucketConfig"],
        missing: (bucket) => `googleapi: Error 404: Log bucket ${bucket} does not exist`,
        outside: /\/buckets\/_(Default|Required)$/,
      },
    ],
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/sinks/${text(inputs["name"]) ?? ""}`,
    outputs: ({ id, inputs, scope }) => ({
      project: projectOf(scope, inputs),
      writerIdentity: `serviceAccount:service-${projectNumber(projectOf(scope, inputs))}@gcp-sa-logging.iam.gserviceaccount.com`,
      uniqueWriterIdentity: inputs["uniqueWriterIdentity"] ?? true,
      name: inputs["name"] ?? guid(id),
    }),
  },
  "gcp:artifactregistry/repository:Repository": {
    createOnly: ["format", "location", "project", "repositoryId", "mode"],
    references: [keys("kmsKeyName")],
    identity: (inputs) => `${text(inputs["location"]) ?? ""}/${text(inputs["repositoryId"]) ?? ""}`,
    taken: (name) => exists(`repository ${name}`),
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/locations/${text(inputs["location"]) ?? scope.region ?? ""}/repositories/${text(inputs["repositoryId"]) ?? ""}`,
    outputs: ({ inputs, scope }) => ({
      ...labels(inputs),
      project: projectOf(scope, inputs),
      location: inputs["location"] ?? scope.region,
      name: inputs["repositoryId"],
      registryUri: `${text(inputs["location"]) ?? scope.region ?? ""}-docker.pkg.dev/${projectOf(scope, inputs)}/${text(inputs["repositoryId"]) ?? ""}`,
      createTime: createdAt,
      updateTime: createdAt,
    }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:storage/bucket:Bucket": {
    naming: {
      property: "name",
      pattern: /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/,
      adapt: (name) => name.toLowerCase(),
    },
    createOnly: ["location", "project", "customPlacementConfig", "enableObjectRetention"],
    references: [keys("encryption.defaultKmsKeyName")],
    taken: (name) => exists(`bucket ${name}`),
    scopeKey: () => "global",
    id: ({ inputs }) => text(inputs["name"]) ?? "",
    outputs: ({ id, inputs, scope }) => ({
      ...labels(inputs),
      project: projectOf(scope, inputs),
      projectNumber: Number(projectNumber(projectOf(scope, inputs))),
      selfLink: `https://www.googleapis.com/storage/v1/b/${id}`,
      url: `gs://${id}`,
      timeCreated: createdAt,
      updated: createdAt,
    }),
    refuseDelete: preventedByPolicy,
  },
};

function email(inputs: Values, scope: GcpScope): string {
  return `${text(inputs["accountId"]) ?? ""}@${projectOf(scope, inputs)}.iam.gserviceaccount.com`;
}

export function projectNumber(project: string): string {
  return decimal(project, 12);
}
