import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import type { Manifest } from "../policypack/examples";
import { provideGoTool } from "./go-tools";
import type { GoTool } from "./go-tools";

const run = promisify(execFile);

/** Computes from manifests who may reach whom, by code that knows nothing of ours. */
const analyzer: GoTool = {
  project: "netpol-analyzer",
  folder: "netpol-analyzer",
  name: "netpolicy",
  module: join(__dirname, "netpol-analyzer"),
  package: "github.com/np-guard/netpol-analyzer/cmd/netpolicy",
  takes: "2 minutes",
};

/** One way that is open. */
export interface Connection {
  /** A pod as `namespace/name`, or addresses as `first-last`. */
  readonly from: string;
  readonly to: string;
  /** `all`, or ports as `TCP 443`, in no order. */
  readonly ports: readonly string[];
}

/** Every way that the policies leave open between the pods, and between them and addresses outside; none is named twice. */
export async function openConnections(objects: readonly Manifest[]): Promise<Connection[]> {
  const tool = await provideGoTool(analyzer);
  const folder = await mkdtemp(join(tmpdir(), "palisade-flows-"));
  try {
    // It reads one JSON document from a file, and only from files that are called YAML.
    await Promise.all(
      objects.map((object, i) => writeFile(join(folder, `${i}.yaml`), JSON.stringify(object))),
    );
    const args = ["list", "--dirpath", folder, "--output", "json", "--quiet"];
    const { stdout, stderr } = await run(tool, args, { maxBuffer: 64 * 1024 * 1024 });
    // What it cannot read it leaves out, and ends well.
    if (stderr !== "") throw new Error(`netpol-analyzer: ${stderr.trim()}`);
    return (JSON.parse(stdout) as readonly Line[]).map(({ src, dst, conn }) => ({
      from: peerName(src),
      to: peerName(dst),
      ports: portsOf(conn),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Line {
  readonly src: string;
  readonly dst: string;
  readonly conn: string;
}

/** `airflow/web[Pod]` is the pod's name and its kind. */
function peerName(peer: string): string {
  return peer.replace(/\[Pod\]$/, "");
}

/** `TCP 443,5432,UDP 53`, of which a range of ports is one `1-1023`. */
function portsOf(connection: string): string[] {
  if (connection === "All Connections") return ["all"];
  let protocol = "";
  return connection.split(",").map((part) => {
    const [first = "", second] = part.split(" ");
    if (second !== undefined) protocol = first;
    return `${protocol} ${second ?? first}`;
  });
}
