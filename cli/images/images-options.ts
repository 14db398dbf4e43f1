/** Every image that the program names stands in it. */
export const defaultFile = "components/versions.ts";

/** Options that both commands on images have. */
export const imagesOptions = {
  file: { value: "FILE", help: `the source that names them (default: ${defaultFile})` },
  format: {
    value: "FORMAT",
    choices: ["text", "json"],
    help: "how to print the result (default: text)",
  },
} as const;
