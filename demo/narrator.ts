import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Tells the story: a line per step with its time; on a terminal in colours, and counting the seconds meanwhile. */
export class Narrator {
  readonly #stream: NodeJS.WriteStream;
  readonly #now: () => number;

  constructor(stream: NodeJS.WriteStream = process.stdout, now = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
  }

  say(line = "", style?: Style): void {
    this.#stream.write(`${style ? this.#styled(style, line) : line}\n`);
  }

  /** Runs a step; what it returns in `result` ends its line. */
  async step<T extends { readonly result: string }>(
    title: string,
    run: () => Promise<T>,
  ): Promise<T> {
    const from = this.#now();
    const seconds = (digits: number): string => ((this.#now() - from) / 1000).toFixed(digits);
    const tick = (): void => {
      // A line that wraps could not be written over.
      const rest = `${title} (${seconds(0)} s)`.slice(0, (this.#stream.columns || 80) - 3);
      this.#stream.write(`\r${this.#styled("cyan", "…")} ${rest}`);
    };
    const ticking = this.#stream.isTTY ? setInterval(tick, 1000) : undefined;
    if (ticking) {
      tick();
    }
    const line = (mark: string, style: Style, rest: string): void => {
      clearInterval(ticking);
      const start = this.#stream.isTTY ? "\r\u001b[K" : "";
      this.#stream.write(
        `${start}${this.#styled(style, mark)} ${title}${rest} (${seconds(1)} s)\n`,
      );
    };
    try {
      const outcome = await run();
      line("✓", "green", `: ${outcome.result}`);
      return outcome;
    } catch (error) {
      line("✗", "red", "");
      throw error;
    }
  }

  #styled(style: Style, text: string): string {
    return this.#stream.isTTY ? styleText(style, text, { stream: this.#stream }) : text;
  }
}
