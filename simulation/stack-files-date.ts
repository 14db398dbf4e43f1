/**
 * The day on which the stack files of this repository are shown and tested: their Kubernetes version is supported then,
 * and no waiver has expired. A stack of yours is judged by today's date.
 */
export const stackFilesDate = new Date("2026-12-01T00:00:00Z");
