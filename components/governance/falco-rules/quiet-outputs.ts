/**
 * What the critical rules of Falco itself may show, in the place of their own outputs: those have the command line in them,
 * and Falcosidekick makes a label of it that everybody reads who reads alerts. The event in Falco's log is the same.
 *
 * Titles as in `falco-rules` 5.1.0: https://github.com/falcosecurity/rules/blob/falco-rules-5.1.0/rules/falco_rules.yaml. Falco
 * refuses to start on an override of a rule that does not exist, so another version is read before it is pinned.
 */
export const quietOutputs = [
  "Detect release_agent File Container Escapes",
  "Drop and execute new binary in container",
  "Fileless execution via memfd_create",
].map((rule) => ({
  rule,
  output: `${rule} (proc_name=%proc.name proc_pname=%proc.pname user_uid=%user.uid container_image_repository=%container.image.repository k8s_ns_name=%k8s.ns.name k8s_pod_name=%k8s.pod.name)`,
  override: { output: "replace" },
}));
