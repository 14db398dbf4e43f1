import { z } from "zod";
import { defaultProvidersKey, namespace } from "../../components/settings/mistakes";
import { settingsSchema } from "../../components/settings/schema";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The settings as JSON Schema. Draft 7 is what the YAML language server of editors knows best. */
export function settingsJsonSchema(): JsonSchema {
  return z.toJSONSchema(settingsSchema, { io: "input", target: "draft-7" });
}

/** A JSON Schema of `Pulumi.<stack>.yaml`, for completion and checks in editors. */
export function stackFileSchema(): JsonSchema {
  const { properties = {}, required = [] } = z.toJSONSchema(settingsSchema, {
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema }) => {
      // zod's own formats, which editors do not know; the pattern beside it says the same.
      if (jsonSchema.pattern !== undefined) {
        delete jsonSchema.format;
      }
    },
  });
  const keys = Object.keys(properties);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Stack of Palisade",
    description: "Pulumi.<stack>.yaml of Palisade.",
    type: "object",
    required: ["config"],
    properties: {
      config: {
        type: "object",
        required: [defaultProvidersKey, ...required.map(ownKey)],
        properties: {
          [defaultProvidersKey]: {
            description: "No resource may land in whatever account the shell is logged in to.",
            type: "array",
            items: { type: "string", const: "*" },
            minItems: 1,
            maxItems: 1,
          },
          ...Object.fromEntries(keys.map((key) => [ownKey(key), properties[key] ?? true])),
        },
        patternProperties: {
          [`^${namespace}:(?!(${keys.join("|")})$)`]: {
            description: "Kubeconfig of an existing cluster: pulumi config set --secret NAME.",
            type: "object",
            required: ["secure"],
            properties: { secure: { type: "string" } },
            additionalProperties: false,
          },
        },
      },
      encryptionsalt: { type: "string", description: "Written by Pulumi." },
      encryptedkey: { type: "string", description: "Written by Pulumi." },
      secretsprovider: { type: "string", description: "What encrypts the secrets of the stack." },
      environment: { description: "Pulumi ESC environments that the stack imports." },
    },
    additionalProperties: false,
  };
}

function ownKey(key: string): string {
  return `${namespace}:${key}`;
}
