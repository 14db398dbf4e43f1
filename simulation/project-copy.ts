import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { dump, loadAll } from "js-yaml";

type Document = Record<string, unknown>;

/** A stack's configuration as its Pulumi.<stack>.yaml holds it under `config:`. */
export type StackConfig = Readonly<Record<string, unknown>>;

export interface ProjectCopyOptions {
  /** A program to run in place of the project's own. Paths in the project's runtime options start in its folder. */
  readonly program?: string;
  /** Configuration of further stacks, or in place of what a stack's file holds. */
  readonly stacks?: Readonly<Record<string, StackConfig>>;
  /** Configuration that every stack has besides its own. */
  readonly extraConfig?: StackConfig;
}

/**
 * Copies Pulumi.yaml and every Pulumi.<stack>.yaml to where the engine may write them, the program staying where it is.
 *
 * The engine writes a stack's encryption salt into the stack's file, and where it finds Pulumi.yaml decides where that
 * file is; `main` alone decides where the program runs. So the copies are all that it needs.
 *
 * @returns The stacks that have no copy, because their files hold values that only the user's own key opens: the
 * configuration keys of those.
 */
export async function copyProject(
  projectDir: string,
  copyDir: string,
  { program, stacks = {}, extraConfig = {} }: ProjectCopyOptions = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  await mkdir(copyDir, { recursive: true });
  const project = await readProject(projectDir);
  await writeDocument(join(copyDir, "Pulumi.yaml"), projectCopy(project, projectDir, program));

  // The folder in which a project keeps its stacks' files is relative to Pulumi.yaml.
  const configDir = typeof project["stackConfigDir"] === "string" ? project["stackConfigDir"] : "";
  await mkdir(join(copyDir, configDir), { recursive: true });
  const found = new Map<string, Document>();
  for (const name of await readdir(join(projectDir, configDir))) {
    const stack = /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1];
    if (stack) {
      found.set(stack, await readDocument(join(projectDir, configDir, name)));
    }
  }
  for (const [stack, config] of Object.entries(stacks)) {
    found.set(stack, { config });
  }
  const closed = new Map<string, readonly string[]>();
  for (const [stack, document] of found) {
    const file = join(copyDir, configDir, `Pulumi.${stack}.yaml`);
    const encrypted = encryptedKeys(document);
    if (encrypted.length > 0) {
      closed.set(stack, encrypted);
      continue;
    }
    const previous = await readDocument(file).catch((): Document => ({}));
    await writeDocument(file, stackCopy(document, previous, extraConfig));
  }
  return closed;
}

/** The project with its program named by absolute path, and no backend but the one that the environment names. */
export function projectCopy(project: Document, projectDir: string, program?: string): Document {
  const main = typeof project["main"] === "string" ? project["main"] : "";
  return { ...without(project, ["backend"]), main: resolve(projectDir, program ?? main) };
}

/** The stack's configuration, encrypted under the simulation's own passphrase and no key of the user's. */
export function stackCopy(
  stack: Document,
  previousCopy: Document = {},
  extraConfig: StackConfig = {},
): Document {
  const { encryptionsalt } = previousCopy;
  const config = isDocument(stack["config"]) ? stack["config"] : {};
  const copy = {
    ...without(stack, ["secretsprovider", "encryptedkey", "encryptionsalt"]),
    config: { ...config, ...extraConfig },
  };
  return encryptionsalt === undefined ? copy : { encryptionsalt, ...copy };
}

/** The configuration keys whose value is encrypted, or has an encrypted part. */
function encryptedKeys(stack: Document): string[] {
  const config = isDocument(stack["config"]) ? stack["config"] : {};
  return Object.keys(config).filter((key) => holdsSecret(config[key]));
}

function holdsSecret(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(holdsSecret);
  }
  return isDocument(value) && ("secure" in value || Object.values(value).some(holdsSecret));
}

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function without(document: Document, keys: readonly string[]): Document {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}

async function readProject(projectDir: string): Promise<Document> {
  const file = join(projectDir, "Pulumi.yaml");
  try {
    return await readDocument(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw new Error(`There is no ${file}. Run this in a project's folder, or name the project.`, {
        cause: error,
      });
    }
    throw error;
  }
}

async function readDocument(file: string): Promise<Document> {
  return (loadAll(await readFile(file, "utf8"), { filename: file })[0] ?? {}) as Document;
}

async function writeDocument(file: string, document: Document): Promise<void> {
  await writeFile(file, dump(document, { lineWidth: -1 }));
}
