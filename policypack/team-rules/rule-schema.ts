import { z } from "zod";

import { environments } from "../environments";
import { severities } from "../rule";

/** The longest id: Kyverno's policies add suffixes to it, and a name in Kubernetes has 63 characters. */
const longestId = 63 - "-ephemeral-enforce".length;

const sentence = (phrase: string, least: number) =>
  z
    .string(`Write ${phrase}, in quotes.`)
    .regex(new RegExp(`^[^\\n]{${least},}\\.$`), `Write ${phrase}, as a full sentence.`);

const text = (phrase: string) =>
  z.string(`Write ${phrase}, in quotes.`).trim().min(1, `Write ${phrase}.`);

const resource = z.strictObject(
  {
    group: z.string('Write the API group, "" for the core group.'),
    version: text("the version of the API"),
    resource: z
      .string("Write the plural of the kind, in lower case.")
      .regex(/^[a-z]+$/, "Write the plural of the kind, in lower case."),
    kind: z
      .string("Write the kind, such as Deployment.")
      .regex(/^[A-Z][A-Za-z0-9]*$/, "Write the kind, such as Deployment."),
    scope: z.enum(["Namespaced", "Cluster"], "Write Namespaced or Cluster."),
  },
  "Write a mapping with group, version, resource, kind and scope.",
);

const validation = z.strictObject(
  {
    each: z.literal("container", "Write container, or leave it out.").optional(),
    require: text("a condition in CEL, true where the rule holds"),
    path: z.string("Write the field that decides, in quotes."),
    message: sentence("what is wrong where the condition is false", 5),
  },
  "Write a mapping with require, path and message.",
);

const manifest = z.looseObject(
  {
    apiVersion: text("the apiVersion of the object"),
    kind: text("the kind of the object"),
    metadata: z.looseObject({ name: text("the name of the object") }, "Write the metadata."),
  },
  "Write a whole object, as in a manifest.",
);

const byTitle = <T extends z.ZodType>(example: T, which: string) =>
  z
    .record(z.string(), example, `Write a mapping of titles to ${which}.`)
    .refine((examples) => Object.keys(examples).length > 0, `Write at least one of ${which}.`);

/** The shape of a file with one rule. What a rule of the catalogue says in TypeScript is said here as data. */
export const ruleFileSchema = z.strictObject(
  {
    id: z
      .string("Write the id, which is the name of the file without .yaml.")
      .regex(
        /^(disallow|require|restrict)-[a-z0-9]+(-[a-z0-9]+)*$/,
        "Write an id that begins with disallow-, require- or restrict-, in lower case with dashes.",
      )
      .max(longestId, `Write an id of at most ${longestId} characters.`),
    title: z
      .string("Write what is wanted, in quotes.")
      .regex(/^[^\n]*[^.\n]$/, "Write what is wanted, on one line without a full stop."),
    rationale: sentence("why the rule is there", 20),
    remediation: sentence("what to do", 15),
    severity: z.enum(severities, `Write one of ${severities.join(", ")}.`),
    controls: z.array(z.string(), "Write a list of controls, [] for none.").default([]),
    environments: z
      .array(z.enum(environments, `Write some of ${environments.join(", ")}.`))
      .optional(),
    on: z.union(
      [z.literal("pods"), z.array(resource).min(1)],
      'Write "pods", or a list of mappings with group, version, resource, kind and scope.',
    ),
    polarity: z.enum(["forbid", "require"], "Write forbid or require."),
    variables: z
      .record(
        z.string().regex(/^[a-zA-Z]\w*$/, "Write a name of letters and digits."),
        text("an expression in CEL"),
      )
      .optional(),
    validations: z
      .array(validation, "Write a list of conditions.")
      .min(1, "Write at least one condition."),
    printable: z.array(z.string()).optional(),
    examples: z.strictObject(
      {
        good: byTitle(manifest, "objects that the rule accepts"),
        bad: byTitle(
          z.strictObject(
            {
              object: manifest,
              at: text("the field at which the finding must be"),
              alsoBreaks: z.array(z.string()).optional(),
            },
            "Write a mapping with object and at.",
          ),
          "objects that the rule refuses",
        ),
      },
      "Write good and bad examples.",
    ),
  },
  "Write a mapping: the fields of one rule.",
);
