import {
  endIsNear,
  endOfSupport,
  type KnownSupport,
  supportedVersions,
} from "../kubernetes-versions";
import type { KeyPath, Mistake } from "../mistakes";
import { keyText, valueText, writeOneOf } from "../mistakes";
import type { Placed, Readable } from "../readable-parts";
import type { ClusterSettings, Environment, ManagedClusterSettings } from "../schema";

const services = { aws: "EKS", gcp: "GKE", azure: "AKS", existing: "Palisade" } as const;

export function versionMistakes(
  { index, settings }: Placed<Readable<ClusterSettings>>,
  now: Date,
  known: KnownSupport = {},
): readonly Mistake[] {
  const { cloud, kubernetesVersion } = settings;
  const supported = supportedVersions(cloud, now, known);
  if (kubernetesVersion === undefined || supported.includes(kubernetesVersion)) {
    return [];
  }
  const ended = endOfSupport(cloud, kubernetesVersion, now, known);
  const shown = valueText(kubernetesVersion);
  return [
    {
      path: ["clusters", index, "kubernetesVersion"],
      wrong:
        ended === undefined
          ? `${shown} is not a version that ${services[cloud]} supports here`
          : `${shown} left the standard support of ${services[cloud]} on ${ended}`,
      instead:
        supported.length === 0
          ? "Write the versions that there are now into palisade:kubernetesSupport, or update Palisade, whose versions have all ended"
          : writeOneOf(undefined, supported),
    },
  ];
}

/** What a version that is still supported, but not for long, must be said of: the stack is planned all the same. */
export function versionWarnings(
  { index, settings }: Placed<ClusterSettings>,
  now: Date,
  known: KnownSupport = {},
): readonly Mistake[] {
  const { cloud, kubernetesVersion } = settings;
  const end = endIsNear(cloud, kubernetesVersion, now, known);
  if (end === undefined) {
    return [];
  }
  const later = supportedVersions(cloud, now, known).filter(
    (minor) => endIsNear(cloud, minor, now, known) === undefined,
  );
  const left = end.daysLeft === 1 ? "1 day" : `${String(end.daysLeft)} days`;
  return [
    {
      path: ["clusters", index, "kubernetesVersion"],
      wrong: `${valueText(kubernetesVersion)} leaves the standard support of ${services[cloud]} on ${end.supportedUntil}, in ${left}`,
      instead:
        later.length === 0
          ? "Plan an upgrade, as soon as there is a newer version"
          : `Plan an upgrade to ${later.join(" or ")}, one minor version at a time`,
    },
  ];
}

/** What a stack in production may not do, whatever its author thinks. */
export function productionMistakes(
  { index, settings }: Placed<Readable<ManagedClusterSettings>>,
  environment: Environment | undefined,
): readonly Mistake[] {
  if (environment !== "production") {
    return [];
  }
  const found: Mistake[] = [];
  if (settings.zones !== undefined && settings.zones < 2) {
    found.push({
      path: ["clusters", index, "zones"],
      wrong: `${settings.zones} is too few in production, where the loss of a zone must not stop a cluster`,
      instead: "Write 2 or 3",
    });
  }
  if (settings.reach?.mode === "allow-listed") {
    const closed = {
      aws: "private",
      gcp: "private or dns-endpoint",
      azure: "private or vnet-integration",
    };
    found.push({
      path: ["clusters", index, "reach", "mode"],
      wrong: '"allow-listed" leaves the API public, which production may not',
      instead: `Write ${closed[settings.cloud]}`,
    });
  }
  return found;
}

interface Named {
  readonly path: KeyPath;
  readonly name: string | undefined;
}

/** Each later bearer of a name that an earlier one has. */
export function duplicates(named: readonly Named[]): readonly Mistake[] {
  return named.flatMap(({ path, name }, i) => {
    const first = named.slice(0, i).find((earlier) => earlier.name === name);
    return name === undefined || first === undefined
      ? []
      : [
          {
            path,
            wrong: `${valueText(name)} is already the value of ${keyText(first.path)}`,
            instead: "Write another name",
          },
        ];
  });
}
