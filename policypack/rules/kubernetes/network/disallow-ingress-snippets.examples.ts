import type { KubernetesExamples } from "../../../examples";
import { ingress } from "./manifests";

const nginx = "nginx.ingress.kubernetes.io";

function bad(key: string, ...others: string[]) {
  const annotations = [...others, key].map((each) => [each, "more_set_headers 'a: b';"]);
  return {
    object: ingress({}, Object.fromEntries(annotations) as Record<string, string>),
    at: "metadata.annotations",
  };
}

export const examples: KubernetesExamples = {
  rule: "disallow-ingress-snippets",
  good: {
    "no annotation": ingress(),
    "annotations of the controller": ingress(
      {},
      { [`${nginx}/proxy-body-size`]: "8m", "example.com/snippets-reviewed": "yes" },
    ),
  },
  bad: {
    "for a location": bad(`${nginx}/configuration-snippet`),
    "for a server": bad(`${nginx}/server-snippet`, `${nginx}/proxy-body-size`),
    "for authentication": bad(`${nginx}/auth-snippet`),
    "for the other controller of that name": bad("nginx.org/server-snippets"),
  },
};
