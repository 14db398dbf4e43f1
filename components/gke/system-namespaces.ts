/** What GKE itself runs in; its add-ons come and go with versions, and an absent namespace does no harm here. */
export const gkeNamespaces: readonly string[] = [
  "kube-system",
  "kube-public",
  "kube-node-lease",
  "gke-gmp-system",
  "gke-managed-checkpointing",
  "gke-managed-cim",
  "gke-managed-dpv2-observability",
  "gke-managed-filestorecsi",
  "gke-managed-lustrecsi",
  "gke-managed-networking-dra-driver",
  "gke-managed-parallelstorecsi",
  "gke-managed-system",
  "gke-managed-volumepopulator",
  "gmp-public",
  "gmp-system",
];
