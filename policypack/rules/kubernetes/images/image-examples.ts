import type { BadExample, Manifest } from "../../../examples";
import { exampleDigest, inEachSort, pod } from "../compliant";

/** A name with the digest that makes every rule on images content with it. */
export function pinned(image: string): string {
  return `${image}@${exampleDigest}`;
}

/** A pod whose main container runs the image. */
export function running(image: string): Manifest {
  return pod((p) => {
    p.spec.containers[0].image = image;
  });
}

/** A pod that mounts the image as a volume. */
export function mounting(image: Readonly<Record<string, unknown>>): Manifest {
  return pod((p) => {
    p.spec["volumes"] = [{ name: "model", image }];
  });
}

/** A main container that runs an image that it must not run. */
export function badImage(image: string, alsoBreaks?: readonly string[]): BadExample {
  return { object: running(image), at: "spec.containers[0].image", alsoBreaks };
}

/** The same image in a container of each sort and in a volume. */
export function inEveryPlace(
  fault: string,
  image: string,
  alsoBreaks?: readonly string[],
): Record<string, BadExample> {
  const change = (container: { image: string }) => {
    container.image = image;
  };
  return {
    ...inEachSort(`runs ${fault}`, "image", change, alsoBreaks),
    [`a volume is ${fault}`]: {
      object: mounting({ reference: image }),
      at: "spec.volumes",
      alsoBreaks,
    },
  };
}
