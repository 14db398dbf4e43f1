import { execFileSync } from "node:child_process";

/** What a run of Go may be given beside its arguments. */
interface GoOptions {
  readonly cwd?: string;
  /** For its standard input. */
  readonly input?: string;
}

/**
 * Runs Go and returns what it prints.
 * @param purpose what cannot be had where it fails: "The Pod Security fixtures"
 * @throws where Go is missing or fails, saying what to do
 */
export function go(purpose: string, args: readonly string[], options: GoOptions = {}): string {
  try {
    return execFileSync("go", args, {
      ...options,
      encoding: "utf8",
      env: { ...process.env, GOWORK: "off" },
      maxBuffer: 256 * 1024 * 1024,
      stdio: ["pipe", "pipe", "pipe"],
    });
  } catch (error) {
    throw new Error(`${purpose} cannot be had: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  const { code, stdout, stderr } = error as Readonly<Record<"code" | "stdout" | "stderr", unknown>>;
  if (code === "ENOENT") return "Go is not installed. Install Go 1.26 (https://go.dev/dl/).";
  // With -json, Go says what went wrong in the JSON that it was asked for.
  const inJson = /"Error": "((?:[^"\\]|\\.)*)"/.exec(String(stdout))?.[1];
  const said = inJson ?? String(stderr).trim();
  return `${said}. Go needs its module cache, or a module proxy (GOPROXY).`;
}
