import { governedStack, openClusterEngine } from "./engine";
import type { KillableRun } from "./killable-engine";

async function main(): Promise<number> {
  const { pulumi, ...options } = JSON.parse(process.argv[2] ?? "{}") as KillableRun;
  const engine = await openClusterEngine(options);
  try {
    const { code } = await engine.pulumi([...pulumi, "--non-interactive", "--color", "never"], {
      stack: governedStack,
      terminal: true,
    });
    return code;
  } finally {
    await engine.stop();
  }
}

void main().then((code) => {
  process.exitCode = code;
});
