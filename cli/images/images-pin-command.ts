import { defineCommand } from "../command";
import { imagesOptions } from "./images-options";

/** Pins images to digests. */
export const imagesPinCommand = defineCommand({
  name: "images pin",
  summary: "Pins the images that are deployed to the digests that their registries have.",
  operands: "",
  arity: [0, 0],
  options: {
    ...imagesOptions,
    "dry-run": { help: "say what would change, and write nothing" },
  },
  notes: `Asks each image's registry, without a login, what its tag leads to, and writes the digest behind the tag. Where one
cannot be had, nothing is written: a digest is never guessed.

Exits with 0, and with 2 where an image does not exist or a registry cannot be reached.`,
  run: async (values, _operands, terminal) => {
    const { pinImages } = await import("./pin-images.js");
    return pinImages(values, terminal);
  },
});
