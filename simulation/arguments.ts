/** What `npm run simulate -- …` was asked: its own flags, and the rest for the Pulumi CLI. */
export interface SimulateArguments {
  readonly help: boolean;
  /** @default a temporary folder */
  readonly state: string | undefined;
  /** @default the current folder */
  readonly project: string;
  /** Of a real API server on this machine. @default none */
  readonly kubeconfig: string | undefined;
  /** The stack that the Pulumi arguments name, which is made where it does not exist yet. */
  readonly stack: string | undefined;
  readonly pulumi: readonly string[];
}

/** @throws When a flag lacks its value. */
export function parseArguments(args: readonly string[]): SimulateArguments {
  const own: Record<string, string> = {};
  const pulumi: string[] = [];
  let stack: string | undefined;
  let help = args.length === 0;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    const [flag = "", inline] = arg.startsWith("--") ? arg.split(/=(.*)/s) : [arg];
    const value = (): string => {
      const given = inline ?? args[++i];
      if (given === undefined || given === "") {
        throw new Error(`${flag} needs a value`);
      }
      return given;
    };
    if (flag === "--state" || flag === "--project" || flag === "--kubeconfig") {
      own[flag] = value();
    } else if (flag === "--stack" || flag === "-s") {
      stack = value();
    } else if ((flag === "--help" || flag === "-h") && pulumi.length === 0) {
      help = true;
    } else {
      pulumi.push(arg);
    }
  }
  return {
    help,
    state: own["--state"],
    project: own["--project"] ?? ".",
    kubeconfig: own["--kubeconfig"],
    stack,
    pulumi,
  };
}
