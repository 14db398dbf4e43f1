import { object, text } from "../values";
import { chartKinds, kindNames } from "./chart-crds";
import { chartOf } from "./chart-name";
import { definitions } from "./definitions";
import { givenKinds } from "./given-manifests";
import type { KubernetesModel } from "./scope";
import { namespaceType } from "./scope";

/** A Helm release. A chart that is fetched is not rendered: of what it holds, only the custom resource definitions exist. */
export const release: KubernetesModel = {
  naming: {
    property: "name",
    pattern: /^(?=.{1,53}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    rule: "at most 53 lower-case letters, digits, - and .",
    adapt: (name) =>
      name
        .toLowerCase()
        .slice(-53)
        .replace(/^[^a-z0-9]+/, ""),
  },
  createOnly: ["namespace"],
  references: [
    {
      at: (inputs, scope) => {
        const namespace = text(inputs["namespace"]) ?? scope.namespace;
        return inputs["createNamespace"] === true || scope.namespaces.has(namespace)
          ? []
          : [namespace];
      },
      to: [namespaceType],
      missing: (namespace) => `create: failed to create: namespaces "${namespace}" not found`,
      sameScope: true,
    },
    definitions(givenKinds, "policies.kyverno.io"),
  ],
  identity: (inputs) => {
    const name = text(inputs["name"]);
    return name === undefined ? undefined : `${text(inputs["namespace"]) ?? "default"}/${name}`;
  },
  taken: () => "cannot re-use a name that is still in use",
  id: ({ inputs, scope }) =>
    `${text(inputs["namespace"]) ?? scope.namespace}/${text(inputs["name"]) ?? ""}`,
  aliases: ({ inputs }) =>
    inputs["skipCrds"] === true ? [] : kindNames(chartOf(inputs)).map((kind) => `~${kind}`),
  outputs: ({ inputs, scope, previous }) => {
    const namespace = text(inputs["namespace"]) ?? scope.namespace;
    const version = text(inputs["version"]) ?? "0.0.0-simulated";
    const revision = Number(object(previous?.["status"])["revision"] ?? 0) + 1;
    const definitions = (chartKinds[chartOf(inputs)] ?? []).map(
      ({ group, kind }) => `${plural(kind)}.${group}`,
    );
    return {
      namespace,
      version,
      resourceNames:
        inputs["skipCrds"] === true || definitions.length === 0
          ? {}
          : {
              "CustomResourceDefinition.apiextensions.k8s.io/apiextensions.k8s.io/v1": definitions,
            },
      status: {
        appVersion: "simulated",
        chart: chartOf(inputs),
        name: inputs["name"],
        namespace,
        revision,
        status: "deployed",
        version,
      },
    };
  },
  // Values may hold a password, and nothing reads them back.
  secrets: ["values", "valueYamlFiles", "manifest"],
};

function plural(kind: string): string {
  const word = kind.toLowerCase();
  if (/(s|x)$/.test(word)) return `${word}es`;
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}
