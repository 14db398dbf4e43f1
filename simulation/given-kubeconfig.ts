import { readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { connectionOf } from "./providers/kubernetes/cluster/connection";

/**
 * The address of the API server that a kubeconfig leads to, given as a file of its own.
 *
 * @throws Where it is the user's own kubeconfig, or leads away from this machine.
 */
export function givenServer(file: string, environment: NodeJS.ProcessEnv = process.env): string {
  const real = realpathSync(file);
  const own = [
    join(homedir(), ".kube", "config"),
    ...(environment["KUBECONFIG"] ?? "").split(delimiter).filter(Boolean),
  ];
  if (own.some((path) => realPath(path) === real)) {
    throw new Error(
      `${file} is your own kubeconfig, which is never used. Give one that was made for this, for a server on this machine.`,
    );
  }
  return connectionOf(readFileSync(real, "utf8")).server;
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
