import type { Manifest } from "../../examples";

const compliant: Readonly<Record<string, string | undefined>> = {
  "pod-security.kubernetes.io/enforce": "restricted",
  "palisade.dev/team": "team-a",
  "palisade.dev/data-class": "internal",
};

/** A namespace that every rule accepts, with other labels. A label that is undefined is left out. */
export function namespace(labels: Readonly<Record<string, string | undefined>> = {}): Manifest {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...compliant, ...labels })) {
    if (typeof value === "string") kept[name] = value;
  }
  return { apiVersion: "v1", kind: "Namespace", metadata: { name: "team-a", labels: kept } };
}
