import type { BadExample, KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

function mounting(...volumes: readonly Record<string, unknown>[]) {
  return pod((p) => {
    p.spec["volumes"] = volumes;
  });
}

function volumeOf(source: Record<string, unknown>): BadExample {
  return {
    object: mounting({ name: "scratch", emptyDir: {} }, { name: "data", ...source }),
    at: "spec.volumes",
  };
}

export const examples: KubernetesExamples = {
  rule: "restrict-volume-types",
  good: {
    "mounts nothing": mounting(),
    "names no source, which makes it an emptyDir": mounting({ name: "scratch" }),
    "mounts one of each kind that is allowed": mounting(
      { name: "settings", configMap: { name: "settings" } },
      { name: "files", csi: { driver: "efs.csi.aws.com" } },
      { name: "labels", downwardAPI: { items: [] } },
      { name: "scratch", emptyDir: { sizeLimit: "1Gi" } },
      {
        name: "cache",
        ephemeral: {
          volumeClaimTemplate: {
            spec: {
              accessModes: ["ReadWriteOnce"],
              resources: { requests: { storage: "10Gi" } },
            },
          },
        },
      },
      { name: "model", image: { reference: `registry.example.com/team-a/model@${digest}` } },
      { name: "data", persistentVolumeClaim: { claimName: "data" } },
      { name: "all", projected: { sources: [] } },
      { name: "certificate", secret: { secretName: "certificate" } },
    ),
  },
  bad: {
    "mounts an NFS server of its choice": volumeOf({
      nfs: { server: "nfs.example.com", path: "/" },
    }),
    "mounts a disk of the cloud by its id": volumeOf({
      awsElasticBlockStore: { volumeID: "vol-0123456789abcdef0" },
    }),
    "runs a driver on the node": volumeOf({ flexVolume: { driver: "example.com/driver" } }),
    "clones a repository as the node": volumeOf({
      gitRepo: { repository: "https://git.example.com/data.git" },
    }),
  },
};
