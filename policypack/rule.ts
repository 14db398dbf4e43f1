import type { CloudMember, CloudSet } from "./cloud-set";
import type { Environment } from "./environments";
import type { ControlId } from "./frameworks";
import type { ObjectSet } from "./object-set";
import type { KubernetesObject } from "./workload";

/** How bad a violation is. The order is the order of {@link severities}. */
export type Severity = "low" | "medium" | "high" | "critical";

/** From least to most severe. */
export const severities: readonly Severity[] = ["low", "medium", "high", "critical"];

/** A value that is not known at preview makes a rule `unknown`, never a silent pass. */
export type Verdict = "pass" | "fail" | "unknown";

/** What every rule says about itself, whichever engine judges it. */
export interface RuleHeader {
  /** File name, Kyverno policy name, CrossGuard policy name, anchor in the docs and key of a waiver. Never reused. */
  readonly id: string;
  /** A noun phrase that reads as the wanted state: "No privileged containers". */
  readonly title: string;
  /** What an attacker or an accident gains where the rule is broken. */
  readonly rationale: string;
  /** What to change, in the words of the resource's own fields. */
  readonly remediation: string;
  readonly severity: Severity;
  /** Controls that this rule is evidence for. */
  readonly controls: readonly ControlId[];
  /** Environments of which the rule is asked, where it is not all of them: replicas in production. */
  readonly environments?: readonly Environment[];
}

/** A Kubernetes resource as admission names it. */
export interface KubernetesResource {
  /** API group; "" is the core group. */
  readonly group: string;
  readonly version: string;
  /** Plural, lower case: "namespaces". */
  readonly resource: string;
  readonly kind: string;
  /** Rules on cluster-scoped objects have only audit and enforce: a namespace selector never exempts them. */
  readonly scope: "Namespaced" | "Cluster";
}

/** A condition on the object as a whole. */
interface ObjectValidation {
  /** CEL over `object`, true where the rule holds. */
  readonly require: string;
  /** The field that decides, from the root of the object (for a pod rule, from the root of the Pod). */
  readonly path: string;
  readonly message: string;
}

/** A condition on each container of every sort: main, init and ephemeral. */
interface ContainerValidation {
  readonly each: "container";
  /** CEL over `container` (and `object`), true where the rule holds. */
  readonly require: string;
  /** The field that decides, from the root of the container. */
  readonly path: string;
  readonly message: string;
}

export type Validation = ObjectValidation | ContainerValidation;

/** A list of texts that a stack may say to a rule, whose expressions read it as `variables.NAME`. */
export interface Parameter {
  /** What the list is: "Registries that images may come from". */
  readonly description: string;
  /** What each text must look like. */
  readonly form: RegExp;
  /** One that does. */
  readonly example: string;
  /** The list. What stands in the rule's file holds where the stack says nothing. */
  readonly values: readonly string[];
}

/**
 * A rule on one Kubernetes object, as CEL. The same expression text is judged by Kyverno at admission and by our
 * evaluator at preview, so it is written for Kyverno's autogen: `object.spec` plainly at the root, optionals below it.
 */
export interface KubernetesRule extends RuleHeader {
  readonly engine: "cel";
  /** `pods` is Pod and every controller that makes pods; otherwise the resources named. */
  readonly on: "pods" | readonly KubernetesResource[];
  /** A forbid-rule also judges partial objects (`…Patch` resources); a require-rule cannot, they are incomplete. */
  readonly polarity: "forbid" | "require";
  /** What a stack may say to the rule, by the name under which its expressions read it. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Named sub-expressions, in order, usable as `variables.NAME` in later ones and in the validations. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly validations: readonly Validation[];
  /** Fields whose value may be shown in a message. Packs see secrets in clear, so nothing is shown by default. */
  readonly printable?: readonly string[];
  /** The id of the mutation by which a cluster repairs an object that breaks the rule by saying nothing. */
  readonly mutatedBy?: string;
}

/** One property that a cloud rule wants, judged by itself so that an unknown elsewhere cannot hide a violation. */
export interface Requirement<Inputs> {
  /** The property that decides, from the root of the inputs: "vpcConfig.endpointPublicAccess". */
  readonly property: string;
  /** The wanted value in words or as a literal: "false". */
  readonly wanted: string;
  /**
   * True where the inputs are as wanted. Reading a value that is unknown at preview throws, and the verdict becomes
   * `unknown`; `Object.hasOwn` does not read, so a rule about presence passes on a value that is set but unknown.
   */
  readonly holds: (inputs: Inputs) => boolean;
}

/** A rule on the inputs of one cloud resource. Only CrossGuard sees these. */
export interface CloudRule<Inputs = never> extends RuleHeader {
  readonly engine: "typescript";
  /** Type tokens of Pulumi resources: "aws:eks/cluster:Cluster". */
  readonly on: readonly string[];
  /** False where the rule says nothing about this resource, such as an IPv6 rule on a network that has none. */
  readonly appliesTo?: (inputs: Inputs) => boolean;
  readonly requirements: readonly Requirement<Inputs>[];
}

/** One property that a cloud set rule wants, judged by itself so that an unknown elsewhere cannot hide a violation. */
interface CloudSetRequirement<Inputs> extends Omit<Requirement<Inputs>, "holds"> {
  /** True where the resource, seen among the others of its program, is as wanted. */
  readonly holds: (resource: CloudMember<Inputs>, set: CloudSet) => boolean;
}

/**
 * A rule on a cloud resource that cannot be judged without others: whether a network has a flow log, whether the key of a
 * cluster is rotated. The pack judges it once all resources of the stack are there, by what each says and refers to.
 */
export interface CloudSetRule<Inputs = never> extends RuleHeader {
  readonly engine: "cloud-set";
  /** Type tokens of the resources that get a verdict, each one for itself. */
  readonly on: readonly string[];
  /** Type tokens of what else it looks at. */
  readonly reads: readonly string[];
  /** False where the rule says nothing about this resource. */
  readonly appliesTo?: (resource: CloudMember<Inputs>, set: CloudSet) => boolean;
  readonly requirements: readonly CloudSetRequirement<Inputs>[];
}

/** A condition of a set rule, judged by itself so that an unknown elsewhere cannot hide a violation. */
export interface SetRequirement {
  /** The field that decides, from the root of the object. */
  readonly path: string;
  readonly message: string;
  /**
   * True where the object, seen among the others, is as wanted. Reading a value that is not known throws, and so does
   * asking for what is not among the objects and need not be there: the verdict becomes `unknown`.
   */
  readonly holds: (object: KubernetesObject, set: ObjectSet) => boolean;
  /**
   * The same as CEL over `object` and, by Kyverno's `resource`, what else is in the cluster: true where the object is as
   * wanted. Nothing is unknown there.
   */
  readonly inCluster: string;
}

/**
 * A rule on a Kubernetes object that cannot be judged without others: whether a budget protects a Deployment, a policy
 * selects a pod. The pack judges it over a stack, the scan over all that it was given. A cluster reports it of what is
 * there and refuses nothing: at admission, what belongs together is still to come.
 *
 * It is said twice, because manifests may be incomplete and a cluster is not. The same examples judge both.
 */
export interface SetRule extends RuleHeader {
  readonly engine: "set";
  /** The resources that get a verdict, each one for itself. */
  readonly on: readonly KubernetesResource[];
  /** What else it looks at: other resources, or everything that runs pods. */
  readonly reads: readonly (KubernetesResource | "workloads")[];
  /** What {@link SetRequirement.inCluster} may read as `variables.NAME`; each is looked up when it is first read. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly requirements: readonly SetRequirement[];
}

/**
 * A rule that only a running cluster can judge, because the answer is neither in the object nor among the others: in a
 * registry, in a log of signatures. It has no verdict but `unknown` elsewhere. That is said once, where the rules are
 * named, and not of every pod: nobody could do anything about it there.
 */
export interface ClusterRule extends RuleHeader {
  readonly engine: "cluster";
  readonly on: "pods";
  /** Why nobody else can judge it. */
  readonly unknownElsewhere: string;
}

export type Rule = KubernetesRule | CloudRule | CloudSetRule | SetRule | ClusterRule;

/** States a Kubernetes rule; the arguments are the rule. */
export function defineRule(rule: Omit<KubernetesRule, "engine">): KubernetesRule {
  return { engine: "cel", ...rule };
}

/** States a rule on the inputs of a cloud resource, typed by the provider's own argument type. */
export function defineCloudRule<Inputs>(rule: Omit<CloudRule<Inputs>, "engine">): CloudRule {
  return { engine: "typescript", ...rule };
}

/** States a rule on a cloud resource that needs others, typed by the provider's own argument type. */
export function defineCloudSetRule<Inputs>(
  rule: Omit<CloudSetRule<Inputs>, "engine">,
): CloudSetRule {
  return { engine: "cloud-set", ...rule };
}

/** States a rule that needs other objects. */
export function defineSetRule(rule: Omit<SetRule, "engine">): SetRule {
  return { engine: "set", ...rule };
}

/** States a rule that only a cluster can judge. */
export function defineClusterRule(rule: Omit<ClusterRule, "engine">): ClusterRule {
  return { engine: "cluster", ...rule };
}
