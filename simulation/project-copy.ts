import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { dump, load } from "js-yaml";

type Document = Record<string, unknown>;

/** A stack's configuration as its Pulumi.<stack>.yaml holds it under `config:`. */
export type StackConfig = Readonly<Record<string, unknown>>;

/**
 * Copies Pulumi.yaml and every Pulumi.<stack>.yaml to where the engine may write them, the program staying where it is.
 *
 * The engine writes a stack's encryption salt into the stack's file, and where it finds Pulumi.yaml decides where that
 * file is; `main` alone decides where the program runs. So the copies are all that it needs.
 *
 * @param stacks Configuration of further stacks, or in place of what a stack's file holds.
 */
export async function copyProject(
  projectDir: string,
  copyDir: string,
  stacks: Readonly<Record<string, StackConfig>> = {},
): Promise<void> {
  await mkdir(copyDir, { recursive: true });
  const project = await readDocument(join(projectDir, "Pulumi.yaml"));
  await writeDocument(join(copyDir, "Pulumi.yaml"), projectCopy(project, projectDir));

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
  for (const [stack, document] of found) {
    const file = join(copyDir, configDir, `Pulumi.${stack}.yaml`);
    const previous = await readDocument(file).catch((): Document => ({}));
    await writeDocument(file, stackCopy(document, previous));
  }
}

/** The project with its program named by absolute path, and no backend but the one that the environment names. */
export function projectCopy(project: Document, projectDir: string): Document {
  const main = typeof project["main"] === "string" ? project["main"] : "";
  return { ...without(project, ["backend"]), main: resolve(projectDir, main) };
}

/** The stack's configuration, encrypted under the simulation's own passphrase and no key of the user's. */
export function stackCopy(stack: Document, previousCopy: Document): Document {
  const { encryptionsalt } = previousCopy;
  const copy = without(stack, ["secretsprovider", "encryptedkey", "encryptionsalt"]);
  return encryptionsalt === undefined ? copy : { encryptionsalt, ...copy };
}

function without(document: Document, keys: readonly string[]): Document {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}

async function readDocument(file: string): Promise<Document> {
  return (load(await readFile(file, "utf8")) ?? {}) as Document;
}

async function writeDocument(file: string, document: Document): Promise<void> {
  await writeFile(file, dump(document, { lineWidth: -1 }));
}
