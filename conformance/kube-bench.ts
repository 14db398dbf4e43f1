import { join } from "node:path";

import { go } from "./go";
import { provideGoTool } from "./go-tools";

/** It pins kube-bench at the version of the image that the job runs. */
const kubeBenchModule = join(__dirname, "kube-bench");
const path = "github.com/aquasecurity/kube-bench";

/** The real kube-bench, and the folder with the controls of every benchmark. */
export async function provideKubeBench(): Promise<{ command: string; controls: string }> {
  const command = await provideGoTool({
    project: "kube-bench",
    folder: "kube-bench",
    name: "kube-bench",
    module: kubeBenchModule,
    package: path,
    takes: "some 4 minutes",
  });
  const module = go("kube-bench's controls", ["list", "-m", "-f", "{{.Dir}}", path], {
    cwd: kubeBenchModule,
  });
  return { command, controls: join(module.trim(), "cfg") };
}
