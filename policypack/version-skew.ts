/** Minor versions by which nodes may be older than their control plane before a cloud refuses to upgrade the one or the other. */
const furthestBehind = 2;

/** Whether nodes are no newer than their control plane and not too far behind. What is no version is not judged. */
export function isWithinSkew(controlPlane: string, nodes: string): boolean {
  const behind = minorOf(controlPlane) - minorOf(nodes);
  return Number.isNaN(behind) || (behind >= 0 && behind <= furthestBehind);
}

/** 36 of `1.36`, `v1.36.2` and `1.36.1-gke.100`. */
function minorOf(version: string): number {
  return Number(/^v?1\.(\d+)/.exec(version)?.[1]);
}
