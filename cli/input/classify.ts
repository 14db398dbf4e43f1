import { basename } from "node:path";

/** What a document is that is not judged, in the words of a notice; undefined for a Kubernetes object. */
export function notJudged(value: unknown, file: string): string | undefined {
  const fields = typeof value === "object" && value !== null ? (value as Fields) : undefined;
  const { apiVersion, kind } = fields ?? {};
  const isObject = isText(apiVersion) && isText(kind);
  const name = basename(file).toLowerCase();
  if (isKustomization(apiVersion, kind) || (!isObject && kustomizations.has(name))) {
    return "A kustomization, which is not judged: pipe `kubectl kustomize` into `palisade scan -`.";
  }
  if (isObject) return undefined;
  if (/^chart\.ya?ml$/.test(name) || /^values\b.*\.ya?ml$/.test(name)) {
    return "Of a Helm chart, and not judged: pipe `helm template` into `palisade scan -`.";
  }
  if (isText(kind)) return "Not a Kubernetes object: it has a kind and no apiVersion.";
  if (isText(apiVersion)) return "Not a Kubernetes object: it has an apiVersion and no kind.";
  return "Not a Kubernetes object: it has no apiVersion and no kind.";
}

interface Fields {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
}

const kustomizations: ReadonlySet<string> = new Set([
  "kustomization",
  "kustomization.yaml",
  "kustomization.yml",
]);

function isKustomization(apiVersion: unknown, kind: unknown): boolean {
  return (
    isText(apiVersion) &&
    apiVersion.startsWith("kustomize.config.k8s.io/") &&
    (kind === "Kustomization" || kind === "Component")
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** True for text that Helm has not rendered yet, where it does not parse. */
export function looksLikeTemplate(text: string): boolean {
  const start = text.indexOf("{{");
  return start >= 0 && text.includes("}}", start);
}

/** True for text that has Helm's own words in it, and parses because they stand in quotes. */
export function namesHelmValues(text: string): boolean {
  return (
    looksLikeTemplate(text) &&
    /\{\{(?:[^}\n]{0,200}[\s(-])?\$?\.(?:Values|Release|Chart|Capabilities)\b/.test(text)
  );
}

/** True for the settings of an editor or a compiler, which lie beside manifests and are no JSON. */
export function isCommentedJson(file: string, text: string): boolean {
  return /\.json$/i.test(file) && /(?:^|[\s,[{])\/[/*]/m.test(text) && !text.includes("apiVersion");
}
