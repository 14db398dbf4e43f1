/** Levels of the Pod Security Standards, from weakest to strongest. */
export type PodSecurityLevel = "privileged" | "baseline" | "restricted";

/**
 * Labels by which the API server itself judges the pods of a namespace: a second lock beside Kyverno's.
 *
 * The version is `latest`, the one built into the API server. A pinned version stays behind when the cluster is
 * upgraded, and then admits what the catalogue, which follows the newest standard, refuses.
 */
export function podSecurityLabels(level: PodSecurityLevel): Readonly<Record<string, string>> {
  return {
    "pod-security.kubernetes.io/enforce": level,
    "pod-security.kubernetes.io/enforce-version": "latest",
    "pod-security.kubernetes.io/audit": level,
    "pod-security.kubernetes.io/audit-version": "latest",
    "pod-security.kubernetes.io/warn": level,
    "pod-security.kubernetes.io/warn-version": "latest",
  };
}
