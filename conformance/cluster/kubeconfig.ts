import { writeFile } from "node:fs/promises";

/** Writes what leads a client to the API server as whoever the token is for, and returns where. */
export async function writeKubeconfig(
  file: string,
  of: { readonly server: string; readonly certificate: string; readonly token: string },
): Promise<string> {
  const config = {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "conformance",
    contexts: [{ name: "conformance", context: { cluster: "conformance", user: "conformance" } }],
    clusters: [
      {
        name: "conformance",
        cluster: {
          server: of.server,
          "certificate-authority-data": Buffer.from(of.certificate).toString("base64"),
        },
      },
    ],
    users: [{ name: "conformance", user: { token: of.token } }],
  };
  await writeFile(file, JSON.stringify(config, null, 2), { mode: 0o600 });
  return file;
}
