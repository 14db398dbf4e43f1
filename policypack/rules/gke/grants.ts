import { allHold } from "../../all-hold";
import type { Requirement } from "../../rule";

/** What a grant says, in any of the three shapes that Google Cloud's providers have for it. */
export interface GrantInputs {
  readonly role?: string;
  /** Of a member resource. */
  readonly member?: string;
  /** Of a binding, which is all members of the role. */
  readonly members?: readonly string[];
  readonly condition?: object;
  /** Of a policy, which is all bindings, as JSON. */
  readonly policyData?: string;
  readonly project?: string;
}

/** One role and who has it. Members are read when they are asked for: a role may decide without them. */
export interface Grant {
  readonly role: string;
  readonly members: () => readonly string[];
  readonly isConditional: () => boolean;
}

const shapes = (folder: string, what: string, of: string) =>
  ["Member", "Binding", "Policy"].map((shape) => `gcp:${folder}/${what}${shape}:${of}${shape}`);

/** Grants on projects, and on the folders and organizations that they are in. */
export const managerTypes: readonly string[] = ["projects", "folder", "organizations"].flatMap(
  (folder) => shapes(folder, "iAM", "IAM"),
);

/** Grants on those, and on what clusters use. */
export const grantTypes: readonly string[] = [
  ...managerTypes,
  ...shapes("serviceaccount", "iAM", "IAM"),
  ...shapes("kms", "cryptoKeyIAM", "CryptoKeyIAM"),
  ...shapes("kms", "keyRingIAM", "KeyRingIAM"),
  ...shapes("artifactregistry", "repositoryIam", "RepositoryIam"),
  ...shapes("storage", "bucketIAM", "BucketIAM"),
  ...shapes("pubsub", "topicIAM", "TopicIAM"),
  ...shapes("pubsub", "subscriptionIAM", "SubscriptionIAM"),
];

/** A demand on every grant: of a member and a binding under the property that decides, of a policy under its data. */
export function grantRequirements(
  property: string,
  wanted: string,
  holds: (grant: Grant) => boolean,
): Requirement<GrantInputs>[] {
  return [
    {
      property,
      wanted,
      holds: (inputs) => Object.hasOwn(inputs, "policyData") || holds(grantOf(inputs)),
    },
    {
      property: "policyData",
      wanted,
      holds: (inputs) =>
        !Object.hasOwn(inputs, "policyData") || allHold(bindingsOf(inputs.policyData ?? ""), holds),
    },
  ];
}

function grantOf(inputs: GrantInputs): Grant {
  return {
    get role() {
      return inputs.role ?? "";
    },
    members: () => (inputs.member === undefined ? (inputs.members ?? []) : [inputs.member]),
    isConditional: () => Object.hasOwn(inputs, "condition"),
  };
}

/** Data that is no JSON grants nothing: Google refuses it. */
function bindingsOf(policyData: string): Grant[] {
  try {
    const { bindings = [] } = JSON.parse(policyData) as { readonly bindings?: GrantInputs[] };
    return bindings.map(grantOf);
  } catch {
    return [];
  }
}

/** A policy with one binding, for examples. */
export function policyOf(role: string, member: string): GrantInputs {
  return {
    project: "example-data",
    policyData: JSON.stringify({ bindings: [{ role, members: [member] }] }),
  };
}
