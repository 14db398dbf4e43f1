import { commands } from "./commands";
import { mostBytes } from "./input/read-file";
import { runCommand } from "./run-command";

async function readStdin(): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > mostBytes) return undefined;
  }
  return Buffer.concat(chunks);
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void runCommand(commands, process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  stdin: readStdin,
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
}).then((code) => {
  process.exitCode = code;
});
