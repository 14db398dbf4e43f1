import type { CloudSetExamples } from "../../../examples";
import { changed, program } from "./program";

const { network, denial, cluster, backups, pool } = program;
const versions = (controlPlane: string, nodes: string) => [
  network,
  denial,
  changed(cluster, { minMasterVersion: controlPlane }),
  backups,
  changed(pool, { version: nodes }),
];

export const restrictGkeVersionSkewExamples: CloudSetExamples = {
  rule: "restrict-gke-version-skew",
  good: {
    "no version of the pool's own": [network, denial, cluster, backups, pool],
    "the same minor version": versions("1.36", "1.36.1-gke.100"),
    "two minor versions behind": versions("1.36.0-gke.1", "1.34.2-gke.1"),
  },
  bad: {
    "newer than the control plane": {
      resources: versions("1.35", "1.36.1-gke.100"),
      of: "pool",
      at: "version",
    },
    "three minor versions behind": {
      resources: versions("1.36", "1.33.5-gke.1"),
      of: "pool",
      at: "version",
    },
  },
};
