import type { Cloud } from "../cluster";

/** A minor version that a cloud offers. */
interface KubernetesVersion {
  readonly minor: string;
  /** Last day (UTC) of the cloud's standard support: without extra cost, and with security fixes. */
  readonly supportedUntil: string;
}

/**
 * What each cloud offers in standard support. When a version comes or goes, this is the file to change.
 *
 * Sources: github.com/endoflife-date/endoflife.date, products/amazon-eks.md, google-kubernetes-engine.md and
 * azure-kubernetes-service.md (state of 2026-08-22); github.com/Azure/AKS, CHANGELOG.md (state of 2026-07-17).
 */
const offered: Readonly<Record<Exclude<Cloud, "existing">, readonly KubernetesVersion[]>> = {
  aws: [
    { minor: "1.33", supportedUntil: "2026-07-29" },
    { minor: "1.34", supportedUntil: "2026-12-02" },
    { minor: "1.35", supportedUntil: "2027-03-27" },
    { minor: "1.36", supportedUntil: "2027-08-02" },
  ],
  gcp: [
    { minor: "1.33", supportedUntil: "2026-08-03" },
    { minor: "1.34", supportedUntil: "2026-10-01" },
    { minor: "1.35", supportedUntil: "2027-04-11" },
    { minor: "1.36", supportedUntil: "2027-08-09" },
  ],
  azure: [
    { minor: "1.34", supportedUntil: "2026-11-30" },
    { minor: "1.35", supportedUntil: "2027-03-31" },
    { minor: "1.36", supportedUntil: "2027-06-30" },
  ],
};

/** Minor versions of a cluster that is not ours to upgrade: those that the governance layer is made for. */
const governed = ["1.33", "1.34", "1.35", "1.36"];

/** The minor versions that a cluster of this cloud may have on a day, oldest first. */
export function supportedVersions(cloud: Cloud, now: Date): readonly string[] {
  return cloud === "existing"
    ? governed
    : offered[cloud].filter((version) => !hasEnded(version, now)).map(({ minor }) => minor);
}

/** When the cloud's standard support of a version ended; undefined where it has not, or where we know nothing of it. */
export function endOfSupport(cloud: Cloud, minor: string, now: Date): string | undefined {
  const version =
    cloud === "existing" ? undefined : offered[cloud].find((known) => known.minor === minor);
  return version && hasEnded(version, now) ? version.supportedUntil : undefined;
}

function hasEnded(version: KubernetesVersion, now: Date): boolean {
  return now.toISOString().slice(0, 10) > version.supportedUntil;
}
