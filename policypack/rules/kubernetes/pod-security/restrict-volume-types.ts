import { defineRule } from "../../../rule";

export const restrictVolumeTypes = defineRule({
  id: "restrict-volume-types",
  title: "Volumes of the kinds that a cluster governs",
  rationale:
    "An inline NFS, iSCSI, cloud disk or flexVolume is mounted by the node with the pod's own words for the server and " +
    "the options, past storage classes, quotas and whoever grants storage. Flaws of those drivers have given away nodes.",
  remediation:
    "Use configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret; put " +
    "other storage behind a PersistentVolume and claim it.",
  severity: "medium",
  controls: [
    "pss/restricted",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      // A volume of the name alone is an emptyDir. What is not in the list, such as a kind yet to come, is refused.
      require:
        "object.spec.?volumes.orValue([]).all(volume, volume.all(field, field in " +
        '["name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", ' +
        '"projected", "secret"]))',
      path: "spec.volumes",
      message: "A volume is of a kind that bypasses the cluster's storage.",
    },
  ],
});
