/** An object as a rule reads it: a manifest, perhaps with getters in place of unknown values. */
export type KubernetesObject = Readonly<Record<string, unknown>>;

/** A pod inside an object, seen the way Kyverno's autogen lets a pod rule see it. */
export interface PodView {
  /** `{metadata, spec}` of a Pod. Name and namespace are those of the object that owns the template. */
  readonly pod: KubernetesObject;
  /** What stands before a path of the pod to make it a path of the object: "spec.template.". */
  readonly prefix: string;
}

/** Where each kind keeps its pod, as a path to a `{metadata, spec}`. An empty path is the object itself. */
export const templates: Readonly<Record<string, readonly string[]>> = {
  "/Pod": [],
  "/PodTemplate": ["template"],
  "/ReplicationController": ["spec", "template"],
  "apps/DaemonSet": ["spec", "template"],
  "apps/Deployment": ["spec", "template"],
  "apps/ReplicaSet": ["spec", "template"],
  "apps/StatefulSet": ["spec", "template"],
  "batch/CronJob": ["spec", "jobTemplate", "spec", "template"],
  "batch/Job": ["spec", "template"],
};

/** Pod and every kind that makes pods. */
export const workloadKinds: readonly string[] = Object.keys(templates).map((key) =>
  key.slice(key.indexOf("/") + 1),
);

/** The lists of containers in a pod's spec: every sort of container is judged alike. */
export const containerLists = ["containers", "initContainers", "ephemeralContainers"] as const;

/** The group and kind of an object, as one key: "apps/Deployment", "/Pod". */
export function groupKind(apiVersion: string, kind: string): string {
  const slash = apiVersion.indexOf("/");
  return `${slash < 0 ? "" : apiVersion.slice(0, slash)}/${kind}`;
}

/** True for Pod and every kind that makes pods. */
export function isWorkload(key: string): boolean {
  return Object.hasOwn(templates, key);
}

/**
 * The pod in an object, or undefined where the object has none (a partial object may leave its template out).
 * Throws `UnknownValue` where the template as a whole is not known.
 */
export function podOf(key: string, object: KubernetesObject): PodView | undefined {
  const steps = templates[key];
  if (steps === undefined) return undefined;
  if (steps.length === 0) return { pod: object, prefix: "" };
  const template = steps.reduce<unknown>(
    (parent, step) => (isObject(parent) ? parent[step] : undefined),
    object,
  );
  if (!isObject(template) || !Object.hasOwn(template, "spec")) return undefined;
  return { pod: view(object, template), prefix: `${steps.join(".")}.` };
}

function view(owner: KubernetesObject, template: KubernetesObject): KubernetesObject {
  let metadata: KubernetesObject | undefined;
  const pod = {
    // Built when a rule asks for it: most rules do not, and unknown metadata must not hide what the spec says.
    get metadata(): KubernetesObject {
      metadata ??= copyFields(
        without(fieldsOf(template, "metadata"), identity),
        fieldsOf(owner, "metadata"),
        identity,
      );
      return metadata;
    },
  };
  return copyFields(pod, template, ["spec"]);
}

const identity = ["name", "namespace"];

function without(source: KubernetesObject, dropped: readonly string[]): Record<string, unknown> {
  return copyFields(
    {},
    source,
    Object.keys(source).filter((key) => !dropped.includes(key)),
  );
}

/** Copies a getter as a getter, so that an unknown stays unread. */
function copyFields<T extends object>(
  target: T,
  source: KubernetesObject,
  keys: readonly string[],
) {
  for (const key of keys) {
    const property = Object.getOwnPropertyDescriptor(source, key);
    if (property !== undefined) Object.defineProperty(target, key, property);
  }
  return target as T & Record<string, unknown>;
}

function fieldsOf(object: KubernetesObject, key: string): KubernetesObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is KubernetesObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
