import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { ownNamespaces } from "../../components/governance/own-namespaces";
import type { Manifest } from "../../policypack/examples";
import { provideGoTool } from "../go-tools";
import type { ClusterObjects, Reference } from "./objects";

const run = promisify(execFile);

const secret = (name: string): Reference => ({
  apiVersion: "v1",
  kind: "Secret",
  metadata: {
    namespace: ownNamespaces.kyverno,
    name: `kyverno-svc.kyverno.svc.kyverno-tls-${name}`,
  },
});

/** Puts a certificate in place of the one that Kyverno answers with: of its own authority, and over since yesterday. */
export async function expireCertificate(objects: ClusterObjects): Promise<void> {
  const pem = await certificateIn(objects, "ca");
  const signed = await sign(`${pem.certificate}\n${pem.key}`);
  const [certificate = "", key = ""] = signed.split(/(?=-----BEGIN EC PRIVATE KEY-----)/);
  const { status, body } = await objects.patch(secret("pair"), {
    data: { "tls.crt": encoded(certificate), "tls.key": encoded(key) },
  });
  if (status !== 200) throw new Error(`The certificate is not replaced: ${JSON.stringify(body)}`);
}

/** The certificate that Kyverno answers with. */
export async function servingCertificate(objects: ClusterObjects): Promise<string> {
  return (await certificateIn(objects, "pair")).certificate;
}

async function certificateIn(objects: ClusterObjects, name: "ca" | "pair") {
  const { body } = await objects.get(secret(name));
  const data = (body as Manifest)["data"] as Readonly<Record<string, string>>;
  const decoded = (field: string): string => Buffer.from(data[field] ?? "", "base64").toString();
  return { certificate: decoded("tls.crt"), key: decoded("tls.key") };
}

async function sign(authority: string): Promise<string> {
  const tool = await provideGoTool({
    project: "A certificate that is over",
    folder: "certificates",
    name: "expired",
    module: join(__dirname, "certificates"),
    package: ".",
    takes: "some seconds",
  });
  const running = run(tool, ["127.0.0.1"]);
  running.child.stdin?.end(authority);
  return (await running).stdout;
}

function encoded(text: string): string {
  return Buffer.from(text).toString("base64");
}
