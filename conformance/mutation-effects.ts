import type { Manifest } from "../policypack/examples";
import type { NamedObject } from "./generated-objects";
import { containerLists, groupKind, isObject, templates } from "../policypack/workload";

type Fields = Readonly<Record<string, unknown>>;

/** What a mutation makes of a pod's spec, or of an object that has none. */
type Effect =
  | { readonly on: "pods"; readonly spec: (spec: Fields) => Fields }
  | { readonly on: string; readonly object: (object: Manifest) => Manifest };

/** Kinds whose pods a mutation reaches: see `mutatedControllers`. */
const reached: readonly string[] = [
  "/Pod",
  "apps/DaemonSet",
  "apps/Deployment",
  "apps/StatefulSet",
  "batch/CronJob",
  "batch/Job",
];

/** What each mutation is to do, said a second time and without CEL. */
const effects: Readonly<Record<string, Effect>> = {
  "default-pod-security-level": {
    on: "/Namespace",
    object: (object) => {
      const { labels } = object.metadata;
      const level = "pod-security.kubernetes.io/enforce";
      if (labels === undefined || Object.hasOwn(labels, level)) return object;
      return {
        ...object,
        metadata: { ...object.metadata, labels: { ...labels, [level]: "restricted" } },
      };
    },
  },
  "default-seccomp-profile": {
    on: "pods",
    spec: (spec) => {
      const context = fieldsAt(spec, "securityContext");
      const containers = containerLists.flatMap((list) => (spec[list] ?? []) as Fields[]);
      const silent = containers.some((container) => {
        return !Object.hasOwn(fieldsAt(container, "securityContext"), "seccompProfile");
      });
      if (fieldsAt(spec, "os")["name"] === "windows") return spec;
      if (!silent || Object.hasOwn(context, "seccompProfile")) return spec;
      return {
        ...spec,
        securityContext: { ...context, seccompProfile: { type: "RuntimeDefault" } },
      };
    },
  },
  "default-token-mount": {
    on: "pods",
    spec: (spec) => {
      const volumes = (spec["volumes"] ?? []) as Fields[];
      const mounted = volumes.some(({ name }) => String(name).startsWith("kube-api-access-"));
      if (mounted || Object.hasOwn(spec, "automountServiceAccountToken")) return spec;
      return { ...spec, automountServiceAccountToken: false };
    },
  },
};

/** The object as it is after a mutation: the same one where it is left alone. */
export function mutatedBy(mutation: string, object: Manifest): Manifest {
  const effect = effects[mutation];
  if (effect === undefined) throw new Error(`nobody says what ${mutation} is to do`);
  const key = groupKind(object.apiVersion, object.kind);
  if ("object" in effect) return key === effect.on ? effect.object(object) : object;
  const steps = reached.includes(key) ? templates[key] : undefined;
  return steps === undefined
    ? object
    : (within(object, [...steps, "spec"], effect.spec) as Manifest);
}

/** An object as it comes to a mutation: the API server labels every namespace with its name before it asks anyone. */
export function asAdmitted(object: Manifest): Manifest {
  if (groupKind(object.apiVersion, object.kind) !== "/Namespace") return object;
  const { name, labels } = object.metadata;
  const named = { ...labels, "kubernetes.io/metadata.name": name };
  return { ...object, metadata: { ...object.metadata, labels: named } };
}

/** An object as it is, and without what a mutation would fill in. */
export function silenced({ name, object }: NamedObject): NamedObject[] {
  const silent = structuredClone(object) as unknown as {
    metadata: { labels?: Record<string, unknown> };
    spec?: { automountServiceAccountToken?: unknown; securityContext?: Record<string, unknown> };
  };
  delete silent.metadata.labels?.["pod-security.kubernetes.io/enforce"];
  delete silent.spec?.automountServiceAccountToken;
  delete silent.spec?.securityContext?.["seccompProfile"];
  return [
    { name, object },
    { name: `${name}, silent`, object: silent as unknown as Manifest },
  ];
}

function within(
  value: unknown,
  steps: readonly string[],
  change: (value: Fields) => Fields,
): unknown {
  if (!isObject(value)) return value;
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  const inner = within(value[step], rest, change);
  return inner === value[step] ? value : { ...value, [step]: inner };
}

function fieldsAt(value: Fields, name: string): Fields {
  const inner = value[name];
  return isObject(inner) ? inner : {};
}
