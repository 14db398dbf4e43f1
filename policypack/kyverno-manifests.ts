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
      readonly admission: { readonly enabled: boolean };
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

interface PolicyMetadata {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

interface MatchConstraints {
  readonly namespaceSelector: LabelSelector;
  readonly resourceRules: readonly ResourceRule[];
}

/** Kyverno's MutatingPolicy, with every field set whose default could surprise. */
export interface MutatingPolicy {
  readonly apiVersion: "policies.kyverno.io/v1";
  readonly kind: "MutatingPolicy";
  readonly metadata: PolicyMetadata;
  readonly spec: {
    readonly failurePolicy: "Fail";
    readonly reinvocationPolicy: "Never";
    readonly evaluation: {
      readonly mode: "Kubernetes";
      readonly admission: { readonly enabled: true };
      readonly background: { readonly enabled: false };
      readonly mutateExisting: { readonly enabled: false };
    };
    readonly autogen: {
      readonly podControllers: { readonly controllers: readonly string[] };
      readonly mutatingAdmissionPolicy: { readonly enabled: false };
    };
    readonly matchConstraints: MatchConstraints;
    readonly mutations: readonly (
      | {
          readonly patchType: "ApplyConfiguration";
          readonly applyConfiguration: { readonly expression: string };
        }
      | { readonly patchType: "JSONPatch"; readonly jsonPatch: { readonly expression: string } }
    )[];
  };
}

/** Kyverno's GeneratingPolicy, with every field set whose default could surprise. */
export interface GeneratingPolicy {
  readonly apiVersion: "policies.kyverno.io/v1";
  readonly kind: "GeneratingPolicy";
  readonly metadata: PolicyMetadata;
  readonly spec: {
    readonly evaluation: {
      readonly admission: { readonly enabled: true };
      readonly generateExisting: { readonly enabled: false };
      readonly synchronize: { readonly enabled: true };
      readonly orphanDownstreamOnPolicyDelete: { readonly enabled: true };
      readonly skipBackgroundRequests: true;
    };
    readonly useServerSideApply: false;
    readonly matchConstraints: MatchConstraints;
    readonly variables: readonly Condition[];
    readonly generate: readonly {
      readonly template: { readonly interpolate: "cel"; readonly value: string };
    }[];
  };
}

/** What Kyverno verifies signatures with. */
export interface ImageAttestor {
  readonly name: string;
  readonly cosign:
    | {
        readonly key: { readonly data: string } | { readonly kms: string };
        /** Left out, Kyverno asks Sigstore's public log. */
        readonly ctlog?: { readonly insecureIgnoreTlog: true; readonly insecureIgnoreSCT: true };
      }
    | {
        readonly keyless: {
          readonly identities: readonly { readonly issuer: string; readonly subject: string }[];
        };
        readonly ctlog: { readonly url: string };
      };
}

/** Kyverno's ImageValidatingPolicy, with every field set whose default could surprise. */
export interface ImageValidatingPolicy {
  readonly apiVersion: "policies.kyverno.io/v1";
  readonly kind: "ImageValidatingPolicy";
  readonly metadata: PolicyMetadata;
  readonly spec: {
    readonly validationActions: readonly ["Audit" | "Deny"];
    readonly failurePolicy: "Fail";
    readonly evaluation: {
      readonly mode: "Kubernetes";
      readonly admission: { readonly enabled: true };
      readonly background: { readonly enabled: false };
    };
    readonly autogen: { readonly podControllers: { readonly controllers: readonly string[] } };
    readonly webhookConfiguration: { readonly timeoutSeconds: number };
    readonly matchConstraints: MatchConstraints;
    readonly matchImageReferences: readonly { readonly glob: string }[];
    readonly validationConfigurations: {
      readonly mutateDigest: false;
      readonly verifyDigest: true;
      readonly required: true;
    };
    readonly attestors: readonly ImageAttestor[];
    readonly validations: readonly { readonly expression: string; readonly message: string }[];
  };
}

/** Whatever of Kyverno's a cluster is given as a policy. */
export type KyvernoPolicy =
  ValidatingPolicy | MutatingPolicy | GeneratingPolicy | ImageValidatingPolicy;

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
    readonly policyRefs: readonly { readonly kind: KyvernoPolicy["kind"]; readonly name: string }[];
    readonly matchConditions: readonly Condition[];
    readonly expiresAt?: string;
    readonly reportResult: "skip";
    readonly properties: Readonly<Record<string, string>>;
  };
}
