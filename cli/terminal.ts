/** What a command prints to. A stream of Node is one. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What surrounds a command, handed in so that a test can put its own in place. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  /** The whole of standard input, read when asked for. */
  readonly stdin: () => Promise<Buffer>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths are relative to. */
  readonly cwd: string;
  /** Waivers expire: whoever judges them asks for the time here. */
  readonly now: () => Date;
}
