import type { ChartValues } from "./chart-release";

/** Kyverno's images, by their keys in {@link images}. */
export type KyvernoImages = Readonly<
  Record<
    | "kyverno"
    | "kyvernoInit"
    | "kyvernoBackground"
    | "kyvernoCleanup"
    | "kyvernoReports"
    | "kyvernoMigration"
    | "kyvernoHooks",
    string
  >
>;

/**
 * What the chart is told of its images, by the part of it: nothing of one without a digest, which the chart names itself
 * by the same tag. The chart knows no digests, but writes a tag as it is given.
 */
export function kyvernoImages(images: KyvernoImages) {
  return {
    chart: {
      ...under("crds", under("migration", image(images.kyvernoMigration))),
      ...under("webhooksCleanup", image(images.kyvernoHooks)),
    },
    admission: under("initContainer", image(images.kyvernoInit)),
    admissionContainer: image(images.kyverno),
    background: image(images.kyvernoBackground),
    cleanup: image(images.kyvernoCleanup),
    reports: image(images.kyvernoReports),
  };
}

function image(reference: string): ChartValues {
  const [, registry = "", repository = "", tag] =
    /^([^/]+)\/([^:]+):(.+@sha256:.+)$/.exec(reference) ?? [];
  return tag === undefined ? {} : { image: { registry, repository, tag } };
}

function under(name: string, values: ChartValues): ChartValues {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}
