import { connected, images } from "./events";
import { workload, type FalcoRule } from "./rule";

/** The metadata service hands out the node's identity, which is worth more than the pod's. */
export const cloudMetadataAccess: FalcoRule = {
  id: "cloud-metadata-access",
  title: "Cloud metadata service contacted from a container",
  description:
    "A container that is not the cloud's own connected to the metadata service of the node. Pods have identities of their own, which come from elsewhere.",
  source: "syscall",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "credential_access", technique: "T1552" },
  shows: ["proc.name", "fd.sip", "user.uid", ...workload],
  lists: ["palisade_metadata_addresses", "palisade_node_namespaces"],
  macros: ["palisade_connected", "palisade_in_container"],
  condition:
    "palisade_connected and palisade_in_container and fd.sip in (palisade_metadata_addresses) and not k8s.ns.name in (palisade_node_namespaces)",
  exceptions: [],
  // GKE answers it with the pod's own identity: it is how Workload Identity works, and every client library asks it.
  omittedOn: ["gcp"],
  examples: {
    fires: {
      "curl asks for the node's role": connected("169.254.169.254", 80, "curl", {
        "container.image.repository": images.notebook,
      }),
      "a library falls back to the node": connected("169.254.169.254", 80, "python3", {
        "container.image.repository": images.airflow,
      }),
      "by its address in IPv6": connected("fd00:ec2::254", 80, "curl"),
    },
    quiet: {
      "Pod Identity's agent": connected("169.254.170.23", 80, "java"),
      "a driver of the cloud": connected("169.254.169.254", 80, "aws-ebs-csi-dri", {
        "k8s.ns.name": "kube-system",
      }),
    },
  },
};
