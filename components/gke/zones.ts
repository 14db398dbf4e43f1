// Most regions have zones a, b and c. These have not (cloud.google.com/compute/docs/regions-zones).
const letters: Readonly<Record<string, readonly string[]>> = {
  "europe-west1": ["b", "c", "d"],
  "us-east1": ["b", "c", "d"],
};

/**
 * The zones that nodes live in, in a fixed order. Plain values: asking the cloud for its zones would leave them unknown
 * at preview, and a zone that Google adds would move nodes.
 */
export function nodeZones(region: string, count: number): readonly string[] {
  return (letters[region] ?? ["a", "b", "c"])
    .slice(0, count)
    .map((letter) => `${region}-${letter}`);
}
