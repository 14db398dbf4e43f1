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

/** A pod that mounts the image as a volume, and another volume that is none. */
export function mounting(image: Readonly<Record<string, unknown>>): Manifest {
  return pod((p) => {
    p.spec["volumes"] = [
      { name: "scratch", emptyDir: {} },
      { name: "model", image },
    ];
  });
}

/** A main container that runs an image that it must not run. */
export function badImage(image: string, alsoBreaks?: readonly string[]): BadExample {
  return { object: running(image), at: "spec.containers[0].image", alsoBreaks };
}

/** A volume that is an image that it must not be. */
export function badVolume(reference: string, alsoBreaks?: readonly string[]): BadExample {
  return { object: mounting({ reference }), at: "spec.volumes", alsoBreaks };
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
    [`a volume is ${fault}`]: badVolume(image, alsoBreaks),
  };
}
