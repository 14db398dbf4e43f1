import type { Cloud } from "../model";
import { isUnknown, text } from "../values";
import { customModel, objects } from "./objects";
import { release } from "./release";
import type { KubernetesModel, KubernetesScope } from "./scope";
import { clusterOf, clusterSettings, scopeFor, serverOf, unreachable } from "./scope";

export const kubernetes: Cloud<KubernetesScope> = {
  package: "kubernetes",
  models: { ...objects, "kubernetes:helm.sh/v3:Release": release },
  functions: {},
  customModel: remembered(customModel),
  checkConfig: ({ kubeconfig }) => {
    if (kubeconfig === undefined) {
      return [
        { property: "kubeconfig", reason: "missing: the simulation looks for none by itself" },
      ];
    }
    if (isUnknown(kubeconfig)) return [];
    try {
      serverOf(text(kubeconfig) ?? "");
      return [];
    } catch {
      return [{ property: "kubeconfig", reason: "names no cluster with a server" }];
    }
  },
  sampleScope: {
    key: "sample",
    server: "https://sample",
    namespace: "default",
    namespaces: new Set(),
    customResources: new Set(),
  },
  configure: scopeFor,
  replacesProvider: (olds, news) => {
    const [before, after] = [olds["clusterIdentifier"], news["clusterIdentifier"]];
    if (before !== undefined || after !== undefined) {
      return before === after ? [] : ["clusterIdentifier"];
    }
    // A cluster has no name of its own, so what is not known yet may well be another one.
    if (isUnknown(news["kubeconfig"])) return ["kubeconfig"];
    const same = clusterSettings(olds["kubeconfig"]) === clusterSettings(news["kubeconfig"]);
    return same ? [] : ["kubeconfig"];
  },
  unreachable,
  host: clusterOf,
};

function remembered(
  make: (type: string) => KubernetesModel | undefined,
): (type: string) => KubernetesModel | undefined {
  const made = new Map<string, KubernetesModel | undefined>();
  return (type) => {
    if (!made.has(type)) made.set(type, make(type));
    return made.get(type);
  };
}
