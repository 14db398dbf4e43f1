import type { Command, OptionSpec } from "./command";

/** What `palisade --help` prints. */
export function commandsHelp(commands: readonly Command[]): string {
  const list = table(commands.map(({ name, summary }) => [name, summary]));
  return `Judges Kubernetes manifests by the rules that the preview and the cluster enforce.

Usage: palisade COMMAND [OPTIONS]

${list}

palisade COMMAND --help says more. palisade --version prints the version.
`;
}

/** What `palisade COMMAND --help` prints. */
export function commandHelp({ name, summary, operands, options, notes }: Command): string {
  const list = table([
    ...Object.entries(options).map(([long, spec]) => [optionText(long, spec), spec.help] as const),
    ["-h, --help", "print this"],
  ]);
  return `${summary}

Usage: palisade ${[name, "[OPTIONS]", operands].filter(Boolean).join(" ")}

${list}

${notes}
`;
}

function optionText(long: string, { short, value, choices, repeated }: OptionSpec): string {
  const what = choices?.join("|") ?? value;
  const dashes = `${short === undefined ? "" : `-${short}, `}--${long}`;
  return `${dashes}${what === undefined ? "" : ` ${what}`}${repeated ? "…" : ""}`;
}

/** Two columns. A left one that is too wide for its column puts its right one on the next line. */
function table(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.min(26, Math.max(...rows.map(([left]) => left.length)));
  const lines = rows.flatMap(([left, right]) => {
    const [first = "", ...rest] = right.split("\n");
    const column = " ".repeat(width + 4);
    const head =
      left.length > width
        ? [`  ${left}`, `${column}${first}`]
        : [`  ${left.padEnd(width)}  ${first}`];
    return [...head, ...rest.map((line) => `${column}${line}`)];
  });
  return lines.join("\n");
}
