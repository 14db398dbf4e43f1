import type { Validation } from "../../../rule";

// The grammar of an image's name, as container runtimes read it. RE2 and JavaScript agree on every part.
const host = "([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(:[0-9]+)?";
const part = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
const name = `(${host}/)?${part}(/${part})*`;
const tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const digest = "@sha256:[0-9a-f]{64}";

/** A digest at the end of an image's name. */
export const byDigest = matching(`${digest}$`);

/** A whole name with a tag, a digest or both. */
export const byTagOrDigest = matching(`^${name}(:${tag}|(:${tag})?${digest})$`);

/** CEL that is true of an image whose name a regular expression matches. */
export type ImageCondition = (image: string) => string;

export function matching(expression: string): ImageCondition {
  return (image) => `${image}.matches(${JSON.stringify(expression)})`;
}

/** A condition on every image of a pod: of each container, and of each volume that is an image. */
export function everyImage(condition: ImageCondition, message: string): Validation[] {
  return [
    {
      each: "container",
      require: condition('container.?image.orValue("")'),
      path: "image",
      message,
    },
    {
      require:
        "object.spec.?volumes.orValue([]).all(volume, !has(volume.image) || " +
        `${condition('volume.image.?reference.orValue("")')})`,
      path: "spec.volumes",
      message,
    },
  ];
}
