/** What is written here of Kubernetes' LabelSelector. */
interface LabelSelector {
  readonly matchExpressions: readonly LabelRequirement[];
}

export interface LabelRequirement {
  readonly key: string;
  readonly operator: "In" | "NotIn";
  readonly values: readonly string[];
}

export interface ResourceRule {
  readonly apiGroups: readonly string[];
  readonly apiVersions: readonly string[];
  readonly operations: readonly ("CREATE" | "UPDATE")[];
  readonly resources: readonly string[];
}

export interface Condition {
  readonly name: string;
  readonly expression: string;
}

/** Kyverno's ValidatingPolicy, with every field set whose default could surprise. */
export interface ValidatingPolicy {
  readonly apiVersion: "policies.kyverno.io/v1";
  readonly kind: "ValidatingPolicy";
  readonly metadata: {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly validationActions: readonly ["Audit" | "Deny"];
    readonly failurePolicy: "Fail";
    readonly evaluation: {
      readonly mode: "Kubernetes";
      readonly admission: { readonly enabled: true };
      readonly background: { readonly enabled: boolean };
    };
    readonly autogen: {
      readonly podControllers: { readonly controllers: readonly string[] };
      readonly validatingAdmissionPolicy: { readonly enabled: false };
    };
    readonly matchConstraints: {
      readonly namespaceSelector: LabelSelector;
      readonly resourceRules: readonly ResourceRule[];
    };
    readonly variables?: readonly Condition[];
    readonly validations: readonly { readonly expression: string; readonly message: string }[];
  };
}

/** Kyverno's PolicyException for its CEL policies. */
export interface PolicyException {
  readonly apiVersion: "policies.kyverno.io/v1";
  readonly kind: "PolicyException";
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly policyRefs: readonly { readonly kind: "ValidatingPolicy"; readonly name: string }[];
    readonly matchConditions: readonly Condition[];
    readonly expiresAt: string;
    readonly reportResult: "skip";
    readonly properties: Readonly<Record<string, string>>;
  };
}
