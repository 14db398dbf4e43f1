import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";

import { provideGoTool } from "./go-tools";

/**
 * A folder for PATH in which `kubectl` is the one of the same version as the API server.
 * @param parent where the folder is made, and with which it goes
 */
export async function provideKubectl(parent: string): Promise<string> {
  const command = await provideGoTool({
    project: "Kubernetes",
    folder: "kubernetes",
    name: "kubectl-1.36",
    module: join(__dirname, "cluster/modules/kubernetes-1.36"),
    package: "k8s.io/kubernetes/cmd/kubectl",
    takes: "half a minute",
  });
  const folder = join(parent, "bin");
  await mkdir(folder);
  await symlink(command, join(folder, "kubectl"));
  return folder;
}
