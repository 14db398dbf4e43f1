import { defineRule } from "../../../rule";

/** A day, in seconds: what EKS asks for on behalf of pods that call AWS, and the longest of the three clouds. */
const longest = 24 * 60 * 60;

export const restrictTokenLifetime = defineRule({
  id: "restrict-token-lifetime",
  title: "Mounted tokens that expire within a day",
  rationale:
    "A mounted token is renewed before it expires, so a long life is of use only to whoever took a copy of it.",
  remediation:
    "Leave `expirationSeconds` of the projected service account token out, which is an hour, or set it to 86400 at most.",
  severity: "low",
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
  validations: [
    {
      require:
        // The API server writes `sources: null` into a projected volume that has none.
        "object.spec.?volumes.orValue([]).all(volume, volume.?projected.?sources.orValue(null) == null || " +
        `volume.projected.sources.all(source, source.?serviceAccountToken.?expirationSeconds.orValue(0) <= ${longest}))`,
      path: "spec.volumes",
      message: "A token of the pod lives longer than a day.",
    },
  ],
});
