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
  const migration = image(images.kyvernoMigration);
  const webhooksCleanup = image(images.kyvernoHooks);
  const initContainer = image(images.kyvernoInit);
  return {
    chart: {
      ...(migration && { crds: { migration } }),
      ...(webhooksCleanup && { webhooksCleanup }),
    },
    admission: initContainer ? { initContainer } : {},
    admissionContainer: { ...image(images.kyverno) },
    background: { ...image(images.kyvernoBackground) },
    cleanup: { ...image(images.kyvernoCleanup) },
    reports: { ...image(images.kyvernoReports) },
  };
}

function image(reference: string) {
  const [, registry = "", repository = "", tag] =
    /^([^/]+)\/([^:]+):(.+@sha256:.+)$/.exec(reference) ?? [];
  return tag === undefined ? undefined : { image: { registry, repository, tag } };
}
