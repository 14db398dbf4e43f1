import { load } from "js-yaml";
import { object, text } from "../values";
import type { Values } from "../values";
import { chartOf } from "./chart-name";

/**
 * What a release of the program's own chart holds: `components/governance/policies-chart` prints each text of its value
 * `manifests`, and nothing else. Of the charts that are fetched, what they hold is not known here.
 */
function givenManifests(inputs: Values): Values[] {
  if (chartOf(inputs) !== "policies-chart") return [];
  return Object.entries(object(object(inputs["values"])["manifests"])).map(([name, manifest]) =>
    parsed(name, text(manifest) ?? ""),
  );
}

function parsed(name: string, manifest: string): Values {
  const found = load(manifest);
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    throw new Error(`values.manifests["${name}"]: holds no object; give one manifest as text`);
  }
  return { ...found };
}

/** `policies.kyverno.io/v1/ValidatingPolicy` of each kind that Kubernetes itself does not have. */
export function givenKinds(inputs: Values): string[] {
  const kinds = givenManifests(inputs).map(
    ({ apiVersion, kind }) => `${text(apiVersion) ?? ""}/${text(kind) ?? ""}`,
  );
  return [...new Set(kinds)];
}
