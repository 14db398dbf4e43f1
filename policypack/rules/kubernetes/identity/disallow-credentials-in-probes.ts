import { defineRule } from "../../../rule";

const holders = [
  "livenessProbe",
  "readinessProbe",
  "startupProbe",
  "lifecycle.?postStart",
  "lifecycle.?preStop",
] as const;

const credentialHeader =
  "^([Pp]roxy-)?[Aa]uthorization$|^[Cc]ookie$|^[Xx]-[Aa][Pp][Ii]-[Kk]ey$|^[Xx]-[Aa]uth-[Tt]oken$";

export const disallowCredentialsInProbes = defineRule({
  id: "disallow-credentials-in-probes",
  title: "No credentials in probes",
  rationale:
    "A header of a probe is written out in the workload, with no way to take it from a Secret. A credential in one is " +
    "read by everybody who may read the workload, and sent in clear every few seconds.",
  remediation:
    "Give the probe a path that answers without a credential, on a port of its own, or use `exec` with a program that " +
    "reads a file.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.5.17",
    "pci-dss-4.0.1/8.6.2",
    "hipaa/164.312.d",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  validations: holders.map((holder) => ({
    each: "container",
    require:
      `container.?${holder}.?httpGet.?httpHeaders.orValue([])` +
      `.all(header, !header.?name.orValue("").matches(${JSON.stringify(credentialHeader)}))`,
    path: `${holder.replace("?", "")}.httpGet.httpHeaders`,
    message: "A header of the probe is a credential.",
  })),
});
