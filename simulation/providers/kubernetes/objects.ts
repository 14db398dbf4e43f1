import { guid, hex, isUnknown, object, text } from "../values";
import type { Values } from "../values";
import { customKind } from "./chart-crds";
import { definitions } from "./definitions";
import type { KubernetesModel, KubernetesReference, KubernetesScope } from "./scope";
import { namespaceType } from "./scope";

/** Names of objects: most are DNS subdomains; some become host names or label values and are DNS labels. */
const subdomain = {
  pattern: /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  rule: "a DNS subdomain: lower-case letters, digits, - and .",
};
const label = {
  pattern: /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
  rule: "a DNS label: at most 63 lower-case letters, digits and -",
};
const rbacName = { pattern: /^[^/%]+$/, rule: "without / and %" };

interface KindDescription {
  readonly type: string;
  readonly namespaced: boolean;
  readonly name?: { readonly pattern: RegExp; readonly rule: string };
  readonly createOnly?: readonly string[];
  readonly more?: Partial<KubernetesModel>;
}

function namespaceOf(scope: KubernetesScope, inputs: Values): string {
  return text(object(inputs["metadata"])["namespace"]) ?? scope.namespace;
}

const inNamespace: KubernetesReference = {
  at: (inputs, scope) => {
    const namespace = namespaceOf(scope, inputs);
    return scope.namespaces.has(namespace) ? [] : [namespace];
  },
  to: [namespaceType],
  missing: (namespace) => `namespaces "${namespace}" not found`,
  sameScope: true,
};

const metadataName = (inputs: Values): string => text(object(inputs["metadata"])["name"]) ?? "";

function kindModel(described: KindDescription): KubernetesModel {
  const { type, namespaced, name = subdomain } = described;
  const kind = type.slice(type.lastIndexOf(":") + 1);
  return {
    naming: { property: "metadata.name", ...name },
    createOnly: ["metadata.namespace", ...(described.createOnly ?? [])],
    references: namespaced ? [inNamespace] : [],
    identity: (inputs) => {
      const metadata = object(inputs["metadata"]);
      const own = text(metadata["name"]);
      if (own === undefined || isUnknown(own)) return undefined;
      return namespaced ? `${text(metadata["namespace"]) ?? "default"}/${own}` : own;
    },
    taken: (id) => `${kind.toLowerCase()}s "${id.slice(id.lastIndexOf("/") + 1)}" already exists`,
    id: ({ inputs, scope }) =>
      namespaced ? `${namespaceOf(scope, inputs)}/${metadataName(inputs)}` : metadataName(inputs),
    outputs: ({ id, inputs, scope }) => ({
      apiVersion: inputs["apiVersion"],
      kind: inputs["kind"],
      metadata: {
        ...object(inputs["metadata"]),
        ...(namespaced && { namespace: namespaceOf(scope, inputs) }),
        uid: guid(`${scope.key}/${type}/${id}`),
        resourceVersion: "1",
        generation: 1,
        creationTimestamp: "2026-01-01T00:00:00Z",
      },
    }),
    ...described.more,
  };
}

const kind = (
  type: string,
  namespaced: boolean,
  described: Omit<KindDescription, "type" | "namespaced"> = {},
): Readonly<Record<string, KubernetesModel>> => {
  const token = `kubernetes:${type}`;
  return { [token]: kindModel({ type: token, namespaced, ...described }) };
};

const rbac = "rbac.authorization.k8s.io/v1";
const admission = "admissionregistration.k8s.io/v1";

/** Fields that the API server, or the real provider in its stead, replaces an object for. */
export const objects: Readonly<Record<string, KubernetesModel>> = {
  ...kind("core/v1:Namespace", false, {
    name: label,
    more: {
      cascades: true,
      aliases: ({ id }) => [id],
      refuseDelete: ({ id }) =>
        ["default", "kube-system", "kube-public"].includes(id)
          ? `namespaces "${id}" is forbidden: this namespace may not be deleted`
          : undefined,
    },
  }),
  ...kind("core/v1:ServiceAccount", true),
  // The provider treats them as immutable, so that what mounts them restarts.
  ...kind("core/v1:ConfigMap", true, { createOnly: ["data", "binaryData"] }),
  ...kind("core/v1:Secret", true, {
    createOnly: ["type", "data", "stringData"],
    more: { secrets: ["data", "stringData"] },
  }),
  ...kind("core/v1:Service", true, {
    name: label,
    createOnly: ["spec.clusterIP", "spec.type"],
    more: {
      outputs: (instance) => ({
        ...kindModel({ type: instance.type, namespaced: true }).outputs(instance),
        spec: {
          clusterIP: `172.31.${parseInt(hex(instance.id, 2), 16)}.${1 + (parseInt(hex(instance.urn, 2), 16) % 254)}`,
          ...object(instance.inputs["spec"]),
        },
      }),
    },
  }),
  ...kind("core/v1:Pod", true, {
    createOnly: [
      ...["spec.initContainers", "spec.nodeName", "spec.nodeSelector", "spec.securityContext"],
      ...["spec.serviceAccountName", "spec.volumes", "spec.hostNetwork", "spec.hostPID"],
      ...[
        "spec.hostIPC",
        "spec.restartPolicy",
        "spec.containers[].command",
        "spec.containers[].env",
      ],
      ...["spec.containers[].args", "spec.containers[].name", "spec.containers[].ports"],
      ...["spec.containers[].securityContext", "spec.containers[].volumeMounts"],
      ...["spec.containers[].resources", "spec.automountServiceAccountToken"],
      "spec.runtimeClassName",
    ],
  }),
  ...kind("core/v1:ReplicationController", true),
  ...kind("core/v1:ResourceQuota", true, { createOnly: ["spec.scopes"] }),
  ...kind("core/v1:LimitRange", true),
  ...kind("core/v1:PersistentVolume", false, { createOnly: ["spec"] }),
  ...kind("core/v1:PersistentVolumeClaim", true, {
    createOnly: [
      ...["spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeName"],
      ...["spec.volumeMode", "spec.dataSource"],
    ],
  }),
  ...kind("apps/v1:Deployment", true, { createOnly: ["spec.selector"] }),
  ...kind("apps/v1:DaemonSet", true, { createOnly: ["spec.selector"] }),
  ...kind("apps/v1:ReplicaSet", true, { createOnly: ["spec.selector"] }),
  ...kind("apps/v1:StatefulSet", true, {
    createOnly: [
      ...["spec.selector", "spec.serviceName", "spec.podManagementPolicy"],
      ...["spec.volumeClaimTemplates", "spec.revisionHistoryLimit"],
    ],
  }),
  ...kind("batch/v1:Job", true, {
    name: label,
    createOnly: ["spec.selector", "spec.template", "spec.completions", "spec.completionMode"],
  }),
  ...kind("batch/v1:CronJob", true, {
    name: {
      pattern: /^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$/,
      rule: "at most 52 lower-case letters, digits and -",
    },
  }),
  ...kind("autoscaling/v2:HorizontalPodAutoscaler", true),
  ...kind("networking.k8s.io/v1:NetworkPolicy", true),
  ...kind("networking.k8s.io/v1:Ingress", true),
  ...kind(`${rbac}:Role`, true, { name: rbacName }),
  ...kind(`${rbac}:ClusterRole`, false, { name: rbacName }),
  // Published in the typings: roleRef is immutable.
  ...kind(`${rbac}:RoleBinding`, true, { name: rbacName }),
  ...kind(`${rbac}:ClusterRoleBinding`, false, { name: rbacName }),
  ...kind("policy/v1:PodDisruptionBudget", true),
  ...kind("scheduling.k8s.io/v1:PriorityClass", false, {
    createOnly: ["value", "preemptionPolicy"],
  }),
  ...kind("storage.k8s.io/v1:StorageClass", false, {
    createOnly: ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"],
  }),
  ...kind(`${admission}:ValidatingWebhookConfiguration`, false),
  ...kind(`${admission}:MutatingWebhookConfiguration`, false),
  ...kind(`${admission}:ValidatingAdmissionPolicy`, false),
  ...kind(`${admission}:ValidatingAdmissionPolicyBinding`, false),
  ...kind("apiextensions.k8s.io/v1:CustomResourceDefinition", false, {
    createOnly: ["spec.group", "spec.scope", "spec.names.kind"],
    more: {
      aliases: ({ inputs }) => definedKinds(object(inputs["spec"])).map((name) => `~${name}`),
    },
  }),
};

function definedKinds(spec: Values): string[] {
  const versions = Array.isArray(spec["versions"]) ? spec["versions"].map(object) : [];
  const names = object(spec["names"]);
  return versions.map((version) =>
    [spec["group"], version["name"], names["kind"]].map(String).join("/"),
  );
}

const builtInGroup =
  /^(core|apps|autoscaling|batch|policy|extensions|helm\.sh|(admissionregistration|apiextensions|apiregistration|authentication|authorization|certificates|coordination|discovery|events|networking|node|rbac\.authorization|resource|scheduling|storage|storagemigration|flowcontrol\.apiserver|internal\.apiserver)\.k8s\.io)$/;

/** Any kind of a group that Kubernetes itself does not have: there if a chart, or a definition, brought it. */
export function customModel(type: string): KubernetesModel | undefined {
  const match = /^kubernetes:([^/:]+)\/([^/:]+):(\w+)$/.exec(type);
  const [, group = "", version = "", name = ""] = match ?? [];
  if (!match || !group.includes(".") || builtInGroup.test(group)) return undefined;
  const namespaced = customKind(group, name)?.namespaced;
  const described = kindModel({ type, namespaced: namespaced ?? true });
  return {
    ...described,
    references: [
      ...(namespaced === false ? [] : [namespacedReference(namespaced)]),
      definitions(() => [`${group}/${version}/${name}`], group),
    ],
    identity: (inputs) => identity(inputs, namespaced),
    id: ({ inputs }) => identity(inputs, namespaced) ?? metadataName(inputs),
    validate: (inputs) =>
      inputs["apiVersion"] === `${group}/${version}` && inputs["kind"] === name
        ? []
        : [{ property: "kind", reason: `must be ${group}/${version} ${name}, as the type says` }],
  };
}

/** Whether a kind that no known chart brings is in a namespace shows only in the object. */
function namespacedReference(namespaced: boolean | undefined): KubernetesReference {
  return {
    ...inNamespace,
    at: (inputs, scope) => {
      const own = text(object(inputs["metadata"])["namespace"]);
      if (own === undefined && namespaced !== true) return [];
      const namespace = own ?? scope.namespace;
      return scope.namespaces.has(namespace) ? [] : [namespace];
    },
  };
}

function identity(inputs: Values, namespaced: boolean | undefined): string | undefined {
  const metadata = object(inputs["metadata"]);
  const own = text(metadata["name"]);
  const namespace = text(metadata["namespace"]) ?? (namespaced === true ? "default" : undefined);
  return own === undefined || namespace === undefined ? own : `${namespace}/${own}`;
}
