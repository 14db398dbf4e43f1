import type { Terminal } from "./terminal";

/** 0: nothing to say. 1: findings at or above the threshold. 2: wrong use, or input that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** One option of a command. The key in {@link Command.options} is its long name without the dashes. */
export interface OptionSpec {
  readonly help: string;
  /** What the help calls its value: "FILE". An option without one is a flag. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** May be given more than once; its value is then a list. */
  readonly repeated?: true;
  /** A single letter. */
  readonly short?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type TextOf<O> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

type ValueOf<O> = O extends { readonly value: string }
  ? O extends { readonly repeated: true }
    ? readonly TextOf<O>[]
    : TextOf<O> | undefined
  : boolean;

/** The values of a command's options: a flag is a boolean, a repeated option a list, any other may be undefined. */
type OptionValues<O extends OptionSpecs> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

/** A subcommand, as the table in commands.ts lists it. */
export interface Command<O extends OptionSpecs = OptionSpecs> {
  /** "scan", or two words: "waivers check". */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the options in the usage line, empty where it takes nothing: "[PATH…|-]". */
  readonly operands: string;
  /** How many operands it takes. */
  readonly arity: readonly [least: number, most: number];
  readonly options: O;
  /** Lines below the options in its help: examples, what it exits with. */
  readonly notes: string;
  /** @throws UsageError for what is wrong with the values; any Error is printed without a stack, and is 2. */
  readonly run: (
    values: OptionValues<O>,
    operands: readonly string[],
    terminal: Terminal,
  ) => Promise<ExitCode>;
}

/** States a command, and types its `run` by its options. */
export function defineCommand<const O extends OptionSpecs>(command: Command<O>): Command {
  return command as unknown as Command;
}

/** What the user did wrong, one mistake a line: printed without a stack, with a pointer to the help. */
export class UsageError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join("\n"));
    this.name = "UsageError";
    this.mistakes = mistakes;
  }
}
