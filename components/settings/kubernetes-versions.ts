import type { Cloud } from "../cluster";

/** A minor version that a cloud offers. */
interface KubernetesVersion {
  readonly minor: string;
  /** Last day (UTC) of the cloud's standard support: without extra cost, and with security fixes. */
  readonly supportedUntil: string;
}

/**
 * What each cloud offers in standard support. When a version comes or goes, this is the file to change; a stack that
 * cannot wait says so in `kubernetesSupport`.
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

/** Last days of support by cloud and minor version: what a stack knows better than the table. */
export type KnownSupport = Partial<
  Readonly<Record<Exclude<Cloud, "existing">, Readonly<Record<string, string>>>>
>;

/** The minor versions that a cluster of this cloud may have on a day, oldest first. */
export function supportedVersions(
  cloud: Cloud,
  now: Date,
  known: KnownSupport = {},
): readonly string[] {
  return cloud === "existing"
    ? governed
    : versionsOf(cloud, known)
        .filter((version) => !hasEnded(version, now))
        .map(({ minor }) => minor);
}

/** When the cloud's standard support of a version ended; undefined where it has not, or where we know nothing of it. */
export function endOfSupport(
  cloud: Cloud,
  minor: string,
  now: Date,
  known: KnownSupport = {},
): string | undefined {
  const version = find(cloud, minor, known);
  return version && hasEnded(version, now) ? version.supportedUntil : undefined;
}

/** The end of a version's support, where it comes within {@link noticeDays}, and the days that are left. */
export function endIsNear(
  cloud: Cloud,
  minor: string,
  now: Date,
  known: KnownSupport = {},
): { readonly supportedUntil: string; readonly daysLeft: number } | undefined {
  const version = find(cloud, minor, known);
  if (!version || hasEnded(version, now)) {
    return undefined;
  }
  const { supportedUntil } = version;
  const daysLeft = (Date.parse(supportedUntil) - Date.parse(day(now))) / millisecondsPerDay;
  return daysLeft <= noticeDays ? { supportedUntil, daysLeft } : undefined;
}

/** Time to try a new minor version out, and to upgrade in a window that suits. */
const noticeDays = 90;
const millisecondsPerDay = 86_400_000;

function find(cloud: Cloud, minor: string, known: KnownSupport): KubernetesVersion | undefined {
  return cloud === "existing"
    ? undefined
    : versionsOf(cloud, known).find((version) => version.minor === minor);
}

function versionsOf(
  cloud: Exclude<Cloud, "existing">,
  known: KnownSupport,
): readonly KubernetesVersion[] {
  const days = new Map(offered[cloud].map(({ minor, supportedUntil }) => [minor, supportedUntil]));
  for (const [minor, supportedUntil] of Object.entries(known[cloud] ?? {})) {
    days.set(minor, supportedUntil);
  }
  return [...days]
    .map(([minor, supportedUntil]) => ({ minor, supportedUntil }))
    .sort((a, b) => numberOf(a.minor) - numberOf(b.minor));
}

/** 1.9 comes before 1.10. */
function numberOf(minor: string): number {
  return Number(minor.slice(minor.indexOf(".") + 1));
}

function hasEnded(version: KubernetesVersion, now: Date): boolean {
  return day(now) > version.supportedUntil;
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
