import { defineCommand } from "../command";
import { imagesOptions } from "./images-options";

/** Checks the images' digests. */
export const imagesCheckCommand = defineCommand({
  name: "images check",
  summary: "Checks that each image is pinned, and that its registry still agrees.",
  operands: "",
  arity: [0, 0],
  options: imagesOptions,
  notes: `Exits with 0 where every image has a digest, the registry has it and the tag leads to it; with 1 where one has none, is
gone or has moved; with 2 where a registry cannot be reached.`,
  run: async (values, _operands, terminal) => {
    const { checkImages } = await import("./check-images.js");
    return checkImages(values, terminal);
  },
});
