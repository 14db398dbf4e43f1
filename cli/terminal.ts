/** What a command prints to. A stream of Node is one. */
export interface Output {
  /** @param done called once the text is on its way, or lost because nobody reads it */
  write(text: string, done?: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What surrounds a command, handed in so that a test can put its own in place. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  /** The whole of standard input, read when asked for; undefined where it is more than is read of a file. */
  readonly stdin: () => Promise<Buffer | undefined>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths are relative to. */
  readonly cwd: string;
  /** Waivers expire: whoever judges them asks for the time here. */
  readonly now: () => Date;
}
