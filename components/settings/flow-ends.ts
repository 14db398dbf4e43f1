/** Pods of a namespace: those of one tier, or all of them. */
export interface FlowPods {
  readonly namespace: string;
  /** Value of the label `palisade.dev/tier` of the pods. */
  readonly tier?: string;
}

/** Where a flow may lead to. */
export type FlowTarget =
  | ({ readonly kind: "pods" } & FlowPods)
  | { readonly kind: "api-server" | "metadata-service" | "internet" }
  | { readonly kind: "range"; readonly cidr: string }
  | { readonly kind: "host"; readonly host: string };

const label = "[a-z](?:[-a-z0-9]{0,38}[a-z0-9])?";
const pods = `${label}(?:/${label})?`;
const octet = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
const range = `(?:${octet}\\.){3}${octet}/(?:3[0-2]|[12]?[0-9])`;
const host = "(?:\\*\\.)?(?:[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?\\.){1,8}[a-z][-a-z0-9]{1,62}";

/** A namespace, or a namespace and a tier. */
export const podsForm = new RegExp(`^${pods}$`);
/** Any target: a name without a dot is a namespace or a word, one with a dot is a range or a host. */
export const targetForm = new RegExp(`^(?:${pods}|${range}|${host})$`);

const rangeForm = new RegExp(`^${range}$`);

/** Targets that are no pods; no namespace of a team may be called so. */
export const namedTargets = ["api-server", "metadata-service", "internet"] as const;

/** @param text of the form of `podsForm` */
export function flowPods(text: string): FlowPods {
  const [namespace = "", tier] = text.split("/");
  return tier === undefined ? { namespace } : { namespace, tier };
}

/** @param text of the form of `targetForm` */
export function flowTarget(text: string): FlowTarget {
  const named = namedTargets.find((name) => name === text);
  if (named !== undefined) return { kind: named };
  if (rangeForm.test(text)) return { kind: "range", cidr: text };
  return text.includes(".") ? { kind: "host", host: text } : { kind: "pods", ...flowPods(text) };
}
