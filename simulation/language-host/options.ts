/** The `runtime.options` of a Pulumi.yaml or PulumiPolicy.yaml, as far as the official Node.js host reads them to run a program. */
export interface RuntimeOptions {
  readonly typescript: boolean;
  /** Relative to the program's folder. */
  readonly tsconfig: string | undefined;
  readonly nodeArguments: readonly string[];
}

/** @throws With the official host's own words, so that a wrong option fails here as it fails there. */
export function parseRuntimeOptions(options: Readonly<Record<string, unknown>>): RuntimeOptions {
  const { typescript = true, tsconfig, nodeargs = "" } = options;
  if (typeof typescript !== "boolean") {
    throw new Error("typescript option must be a boolean");
  }
  if (tsconfig !== undefined && typeof tsconfig !== "string") {
    throw new Error("tsconfigpath option must be a string");
  }
  if (typeof nodeargs !== "string") {
    throw new Error("nodeargs option must be a string");
  }
  return { typescript, tsconfig: tsconfig ?? undefined, nodeArguments: splitWords(nodeargs) };
}

/** What the SDK's entry points read to decide how they load TypeScript. */
export function typescriptEnvironment(options: RuntimeOptions): Record<string, string> {
  return {
    ...(options.typescript && { PULUMI_NODEJS_TYPESCRIPT: "true" }),
    ...(options.tsconfig && { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig }),
  };
}

/** Splits as a shell does, quotes and backslashes understood; nothing is expanded. */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === "\\" && quote !== "'" && i + 1 < line.length) {
      word = (word ?? "") + line.charAt(++i);
    } else if (quote) {
      if (char === quote) {
        quote = undefined;
      } else {
        word = (word ?? "") + char;
      }
    } else if (char === "'" || char === '"') {
      quote = char;
      word ??= "";
    } else if (/\s/.test(char)) {
      if (word !== undefined) {
        words.push(word);
      }
      word = undefined;
    } else {
      word = (word ?? "") + char;
    }
  }
  if (quote) {
    throw new Error(`nodeargs option has an unclosed ${quote}`);
  }
  return word === undefined ? words : [...words, word];
}
