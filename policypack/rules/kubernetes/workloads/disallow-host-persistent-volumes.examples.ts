import type { KubernetesExamples, Manifest } from "../../../examples";

function volume(source: Readonly<Record<string, unknown>>): Manifest {
  return {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name: "data" },
    spec: { capacity: { storage: "10Gi" }, accessModes: ["ReadWriteOnce"], ...source },
  };
}

export const examples: KubernetesExamples = {
  rule: "disallow-host-persistent-volumes",
  good: {
    "a disk of the cloud": volume({ csi: { driver: "ebs.csi.aws.com", volumeHandle: "vol-1" } }),
  },
  bad: {
    "a directory of any node": { object: volume({ hostPath: { path: "/" } }), at: "spec.hostPath" },
    "a directory of one node": {
      object: volume({
        local: { path: "/mnt/disks/1" },
        nodeAffinity: { required: { nodeSelectorTerms: [] } },
      }),
      at: "spec.local",
    },
  },
};
