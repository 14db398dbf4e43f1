import { consistencyMistakes, type Facts } from "./consistency";
import { valueAt } from "./known-keys";
import { byKey, defaultProvidersKey, type Mistake, valueText } from "./mistakes";
import { entries, readableParts } from "./readable-parts";
import { schemaMistakes, unknownKey } from "./schema-mistakes";
import { type Settings, settingsSchema } from "./schema";

/** A stack's configuration as the engine hands it over. */
export interface RawConfiguration {
  /** Key without our namespace → text; the text of a structured value is JSON. */
  readonly values: ReadonlyMap<string, string>;
  /** Keys whose value was encrypted, whole or in part. */
  readonly secrets: ReadonlySet<string>;
  /** The engine's list of the packages that get no default provider, as JSON. */
  readonly disabledDefaultProviders: string | undefined;
}

export type World = Omit<Facts, "keys">;

export type Parsed =
  | { readonly settings: Settings }
  /** All of them, in order of their keys; never empty. */
  | { readonly mistakes: readonly Mistake[] };

const keys = Object.keys(settingsSchema.shape);

/** Reads settings from what the engine hands over. Never throws, and never repeats a secret. */
export function parseSettings(raw: RawConfiguration, world: World): Parsed {
  const mistakes: Mistake[] = [];
  const values: Record<string, unknown> = {};
  for (const key of keys.filter((known) => raw.values.has(known))) {
    const read = readValue(key, raw);
    if ("mistake" in read) {
      mistakes.push(read.mistake);
    } else if (read.value !== undefined) {
      values[key] = read.value;
    }
  }

  const unread = new Set(mistakes.map(({ path }) => path[0]));
  const shape = settingsSchema.safeParse(values);
  for (const issue of shape.error?.issues ?? []) {
    mistakes.push(
      ...schemaMistakes(issue, values).filter(({ path }) => !unread.has(path[0] ?? "")),
    );
  }

  const parts = readableParts(values);
  mistakes.push(
    ...consistencyMistakes(parts, {
      ...world,
      keys: new Map(
        [...raw.values.keys()].map((key) => [key, { secret: raw.secrets.has(key) }] as const),
      ),
    }),
    ...unknownKeys(raw, values["clusters"]),
    ...defaultProviders(raw.disabledDefaultProviders),
  );
  return shape.success && mistakes.length === 0
    ? { settings: shape.data }
    : { mistakes: mistakes.sort(byKey) };
}

/** Settings with one value each; the others are lists and mappings, which arrive as JSON. */
const scalars: Readonly<Record<string, (text: string) => unknown>> = {
  // Pulumi.yaml declares it as empty, so that the engine leaves it to us to say that it is missing.
  environment: (text) => (text === "" ? undefined : text),
  monitoring: (text) => text,
  decommission: (text) => (text === "true" ? true : text === "false" ? false : text),
};

type Read = { readonly value: unknown } | { readonly mistake: Mistake };

function readValue(key: string, { values, secrets }: RawConfiguration): Read {
  if (secrets.has(key)) {
    return {
      mistake: {
        path: [key],
        wrong: "holds a secret, and only a kubeconfig may be one",
        instead: "Write it in clear, and keep a kubeconfig under a key of its own",
      },
    };
  }
  const text = values.get(key) ?? "";
  const scalar = scalars[key];
  if (scalar) {
    return { value: scalar(text) };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return {
      mistake: {
        path: [key],
        wrong: `${valueText(text)} is text, and neither a list nor a mapping`,
        instead: "Write it as YAML in the stack file, without quotes around the whole",
      },
    };
  }
}

/** A key of ours that is neither a setting nor a kubeconfig that a cluster names. */
function unknownKeys(raw: RawConfiguration, clusters: unknown): readonly Mistake[] {
  const kubeconfigs = entries(clusters).map(([, entry]) => valueAt(entry, ["kubeconfig"]));
  return [...raw.values.keys()]
    .filter((key) => !keys.includes(key) && !kubeconfigs.includes(key))
    .map((key) => unknownKey([key], keys));
}

/** A default provider would use whatever account the shell is logged in to. */
function defaultProviders(disabled: string | undefined): readonly Mistake[] {
  return disabled !== undefined && /^\s*\[\s*"\*"\s*\]\s*$/.test(disabled)
    ? []
    : [
        {
          path: [defaultProvidersKey],
          wrong:
            disabled === undefined
              ? "is missing, so that a resource could land in whatever account the shell is logged in to"
              : `${valueText(disabled)} does not disable every default provider`,
          instead: 'Write a list with the one entry "*"',
        },
      ];
}
