import { hex, list, text } from "../values";
import type { Values } from "../values";
import type { AwsModel, AwsReference } from "./scope";
import { accountWide, arn, nameOrPrefix, roles } from "./scope";

const global = { regional: false };
const iamName = { pattern: /^[\w+=,.@-]{1,64}$/, rule: "letters, digits and +=,.@_-, at most 64" };

const policies = (at: string): AwsReference => ({
  at,
  to: ["aws:iam/policy:Policy"],
  missing: (policy) => `NoSuchEntity: Policy ${policy} does not exist or is not attachable.`,
  outside: /^arn:aws[\w-]*:iam::aws:policy\//,
  refusal: "DeleteConflict: Cannot delete a policy attached to entities",
});

const pathOf = (inputs: Values): string => text(inputs["path"]) ?? "/";

/** IAM knows no regions: its names are the account's. */
export const iam: Readonly<Record<string, AwsModel>> = {
  "aws:iam/role:Role": {
    naming: { property: "name", ...iamName },
    createOnly: ["namePrefix", "path"],
    references: [{ ...policies("managedPolicyArns[]") }, { ...policies("permissionsBoundary") }],
    taken: (name) => `EntityAlreadyExists: Role with name ${name} already exists.`,
    scopeKey: accountWide,
    id: ({ inputs, urn }) => nameOrPrefix(inputs, urn),
    handles: ["arn", "name"],
    outputs: ({ id, inputs, scope }) => ({
      arn: arn(scope, inputs, "iam", `role${pathOf(inputs)}${id}`, global),
      name: id,
      path: pathOf(inputs),
      uniqueId: `AROA${hex(id, 17).toUpperCase()}`,
      createDate: "2026-01-01T00:00:00Z",
      maxSessionDuration: inputs["maxSessionDuration"] ?? 3600,
      forceDetachPolicies: inputs["forceDetachPolicies"] ?? false,
      managedPolicyArns: inputs["managedPolicyArns"] ?? [],
      inlinePolicies: inputs["inlinePolicies"] ?? [],
      tagsAll: inputs["tags"] ?? {},
    }),
    validate: (inputs) => policyFailure(inputs, "assumeRolePolicy"),
  },
  "aws:iam/rolePolicy:RolePolicy": {
    naming: { property: "name", pattern: /^[\w+=,.@-]{1,128}$/ },
    createOnly: ["role", "namePrefix"],
    references: [
      roles("role", "DeleteConflict: Cannot delete entity, must delete policies first."),
    ],
    identity: (inputs) => `${text(inputs["role"]) ?? ""}:${text(inputs["name"]) ?? ""}`,
    scopeKey: accountWide,
    id: ({ inputs, urn }) => `${text(inputs["role"]) ?? ""}:${nameOrPrefix(inputs, urn)}`,
    outputs: ({ inputs, urn }) => ({ name: nameOrPrefix(inputs, urn) }),
    validate: (inputs) => policyFailure(inputs, "policy"),
  },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    createOnly: ["role", "policyArn"],
    references: [
      roles("role", "DeleteConflict: Cannot delete entity, must detach all policies first."),
      policies("policyArn"),
    ],
    identity: (inputs) => `${text(inputs["role"]) ?? ""}/${text(inputs["policyArn"]) ?? ""}`,
    scopeKey: accountWide,
    id: ({ inputs }) => `${text(inputs["role"]) ?? ""}/${text(inputs["policyArn"]) ?? ""}`,
    outputs: () => ({}),
  },
  "aws:iam/policy:Policy": {
    naming: { property: "name", pattern: /^[\w+=,.@-]{1,128}$/ },
    createOnly: ["namePrefix", "path", "description"],
    taken: (name) => `EntityAlreadyExists: A policy called ${name} already exists.`,
    scopeKey: accountWide,
    id: ({ inputs, urn, scope }) =>
      arn(scope, inputs, "iam", `policy${pathOf(inputs)}${nameOrPrefix(inputs, urn)}`, global),
    outputs: ({ id, inputs, urn }) => ({
      arn: id,
      name: nameOrPrefix(inputs, urn),
      path: pathOf(inputs),
      policyId: `ANPA${hex(id, 17).toUpperCase()}`,
      attachmentCount: 0,
      tagsAll: inputs["tags"] ?? {},
    }),
    validate: (inputs) => policyFailure(inputs, "policy"),
  },
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
    createOnly: ["url"],
    identity: (inputs) => text(inputs["url"])?.replace(/^https:\/\//, ""),
    taken: (url) => `EntityAlreadyExists: Provider with url https://${url} already exists.`,
    scopeKey: accountWide,
    id: ({ inputs, scope }) =>
      arn(
        scope,
        inputs,
        "iam",
        `oidc-provider/${text(inputs["url"])?.replace(/^https:\/\//, "") ?? ""}`,
        global,
      ),
    outputs: ({ id, inputs }) => ({
      arn: id,
      thumbprintLists: inputs["thumbprintLists"] ?? [hex(id, 40)],
      tagsAll: inputs["tags"] ?? {},
    }),
  },
  "aws:iam/instanceProfile:InstanceProfile": {
    naming: { property: "name", pattern: /^[\w+=,.@-]{1,128}$/ },
    createOnly: ["namePrefix", "path"],
    references: [roles("role", "DeleteConflict: Cannot delete entity, must remove roles first.")],
    scopeKey: accountWide,
    id: ({ inputs, urn }) => nameOrPrefix(inputs, urn),
    outputs: ({ id, inputs, scope }) => ({
      arn: arn(scope, inputs, "iam", `instance-profile${pathOf(inputs)}${id}`, global),
      name: id,
      createDate: "2026-01-01T00:00:00Z",
      uniqueId: `AIPA${hex(id, 17).toUpperCase()}`,
      tagsAll: inputs["tags"] ?? {},
    }),
  },
};

/** IAM refuses a document that is no policy: the commonest mistake is a statement in place of a document. */
export function policyFailure(
  inputs: Values,
  property: string,
): { property: string; reason: string }[] {
  const document = inputs[property];
  if (typeof document !== "string" || !document.startsWith("{")) {
    return typeof document === "string" && !/^[0-9a-f-]{36}$/.test(document)
      ? [{ property, reason: "MalformedPolicyDocument: is no JSON object" }]
      : [];
  }
  try {
    const { Statement: statements } = JSON.parse(document) as { Statement?: unknown };
    return statements === undefined || (Array.isArray(statements) && list(statements).length === 0)
      ? [{ property, reason: "MalformedPolicyDocument: has no Statement" }]
      : [];
  } catch {
    return [{ property, reason: "MalformedPolicyDocument: is no valid JSON" }];
  }
}
