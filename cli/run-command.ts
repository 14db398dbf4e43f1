import { didYouMean } from "../policypack/nearest";
import { version } from "../package.json";
import { parseArguments } from "./arguments";
import { UsageError } from "./command";
import type { Command, ExitCode } from "./command";
import { commandHelp, commandsHelp } from "./help";
import type { Terminal } from "./terminal";

/** Finds the command that the arguments name, and runs it. Whatever goes wrong is printed, and is an exit code. */
export async function runCommand(
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [first = "--help"] = args;
  if (first === "--help" || first === "-h" || first === "help") {
    const asked = first === "help" ? named(commands, args.slice(1)) : undefined;
    terminal.out.write(asked === undefined ? commandsHelp(commands) : commandHelp(asked));
    return args.length === 0 ? 2 : 0;
  }
  if (first === "--version" || first === "-V") {
    terminal.out.write(`palisade ${version}\n`);
    return 0;
  }
  const command = named(commands, args);
  if (command === undefined) return unknownCommand(commands, args, terminal);
  const rest = args.slice(command.name.split(" ").length);
  if (asksForHelp(rest)) {
    terminal.out.write(commandHelp(command));
    return 0;
  }
  try {
    const { values, operands } = parseArguments(command, rest);
    return await command.run(values as never, operands, terminal);
  } catch (error) {
    terminal.err.write(failure(command, error));
    return 2;
  }
}

function named(commands: readonly Command[], args: readonly string[]): Command | undefined {
  // "rules test" is a command of its own, and not "rules" with the word "test".
  return commands
    .filter(({ name }) => name.split(" ").every((word, at) => args[at] === word))
    .sort((one, other) => other.name.length - one.name.length)[0];
}

/** Help asked for among other options goes before whatever is wrong with those. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}

function unknownCommand(
  commands: readonly Command[],
  args: readonly string[],
  { err }: Terminal,
): ExitCode {
  const names = commands.map(({ name }) => name);
  const [first = "", second = ""] = args;
  const started = names.filter((name) => name.startsWith(`${first} `));
  if (started.length > 0) {
    err.write(`palisade ${first} needs one more word: ${started.join(", ")}.\n`);
  } else if (first.startsWith("-")) {
    err.write(
      `palisade: the command comes before ${first}: palisade ${names[0] ?? ""} ${first} …\n`,
    );
  } else {
    const meant = didYouMean(first, names) || didYouMean(`${first} ${second}`, names);
    err.write(`palisade: there is no command "${first}".${meant}\n`);
  }
  err.write("palisade --help lists the commands.\n");
  return 2;
}

function failure({ name }: Command, error: unknown): string {
  if (error instanceof UsageError) {
    const lines = error.mistakes.map((mistake) => `palisade ${name}: ${mistake}\n`);
    return `${lines.join("")}palisade ${name} --help lists the options.\n`;
  }
  return `palisade ${name}: ${error instanceof Error ? error.message : String(error)}\n`;
}
