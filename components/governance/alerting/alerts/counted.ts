/**
 * What grew within the window. A counter that is born at 1 has no increase, so the first event is found by its series
 * being new.
 */
export function firstOrMore(series: string, by: string, window: string): string {
  return (
    `(sum by (${by}) (increase(${series}[${window}])) > 0) or ` +
    `(sum by (${by}) (${series}) unless sum by (${by}) (${series} offset ${window}))`
  );
}
