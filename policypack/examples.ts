/** An object as written in a manifest. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** A manifest that breaks its rule. */
export interface BadExample {
  readonly object: Manifest;
  /** Where the finding must point, from the root of the object. */
  readonly at: string;
  /** Rules that cannot but break as well. Anything else that breaks is an error of the example. */
  readonly alsoBreaks?: readonly string[];
}

/** Examples of a Kubernetes rule. Keys are sentences: they become test titles and documentation. */
export interface KubernetesExamples {
  readonly rule: string;
  readonly good: Readonly<Record<string, Manifest>>;
  readonly bad: Readonly<Record<string, BadExample>>;
}

/** A resource's inputs that break a cloud rule. */
interface BadInputs<Inputs> {
  readonly inputs: Inputs;
  /** The `property` of the requirement that must be found broken. */
  readonly at: string;
}

/** Examples of a cloud rule. Each is judged as the first of the rule's resource types, unless `type` says otherwise. */
export interface CloudExamples<Inputs = unknown> {
  readonly rule: string;
  readonly type?: string;
  readonly good: Readonly<Record<string, Inputs>>;
  readonly bad: Readonly<Record<string, BadInputs<Inputs>>>;
}

/** A resource of a program. */
export interface ProgramResource {
  readonly type: string;
  /** Unique in its program. */
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** By property, the names of the resources that its value comes from. */
  readonly from?: Readonly<Record<string, readonly string[]>>;
}

/** A program of which one resource breaks a cloud set rule or cannot be judged. */
export interface ProgramCase {
  readonly resources: readonly ProgramResource[];
  /** The name of the resource with the finding. */
  readonly of: string;
  /** The `property` of the requirement. */
  readonly at: string;
}

/** Examples of a cloud set rule, as programs. Keys are sentences. */
export interface CloudSetExamples {
  readonly rule: string;
  readonly good: Readonly<Record<string, readonly ProgramResource[]>>;
  readonly bad: Readonly<Record<string, ProgramCase>>;
  readonly unknown?: Readonly<Record<string, ProgramCase>>;
}

/** Objects that come into a cluster together, of which one breaks a set rule or cannot be judged. */
export interface SetCase {
  readonly objects: readonly Manifest[];
  /** The object with the finding, by kind and name: "Namespace team-a". */
  readonly of: string;
  /** Where the finding must point, from the root of that object. */
  readonly at: string;
}

/** Objects of which one breaks a set rule. */
export interface BadSet extends SetCase {
  /** Set rules that cannot but break as well. */
  readonly alsoBreaks?: readonly string[];
}

/** Examples of a set rule. Keys are sentences: they become test titles and documentation. */
export interface SetExamples {
  readonly rule: string;
  readonly good: Readonly<Record<string, readonly Manifest[]>>;
  readonly bad: Readonly<Record<string, BadSet>>;
  /** What cannot be said without objects that are not among those given. */
  readonly unknown?: Readonly<Record<string, SetCase>>;
}
