import type { ImageAttestor, ImageValidatingPolicy } from "./kyverno-manifests";
import { outside, policyMetadata } from "./kyverno-metadata";
import { requireImageSignature } from "./rules/cluster/require-image-signature";
import { optedIn, stageLabel } from "./stages";
import type { Stage } from "./stages";

/** Whose signature is trusted. */
type Signer =
  /** An identity that a certificate of the moment was issued to: a workflow of a repository. */
  | { readonly by: "keyless"; readonly issuer: string; readonly subject: string }
  | ({ readonly by: "key"; readonly publicKey: string } & Logged)
  /** A key that never leaves its service: "awskms:///alias/images". */
  | ({ readonly by: "kms"; readonly kms: string } & Logged);

interface Logged {
  /**
   * Whether Sigstore's public log must have the signature too; it must unless this is false. Without the log nobody sees
   * that a key was used that should not have been, but a signature stays one: only a certificate of the moment is worth
   * nothing without a witness of the time.
   */
  readonly logged?: boolean;
}

export interface Signatures {
  /** Images that must be signed, as patterns: `registry.example.com/*`. Others need no signature. */
  readonly images: readonly string[];
  /** One of them must have signed. */
  readonly signers: readonly Signer[];
  /** Where keyless signatures are logged for everyone to see. */
  readonly transparencyLog: string;
}

export interface ImageOptions {
  readonly stage: Stage;
  readonly excludedNamespaces: readonly string[];
}

const unlogged = { insecureIgnoreTlog: true, insecureIgnoreSCT: true } as const;

const podControllers = [
  "daemonsets",
  "deployments",
  "replicasets",
  "statefulsets",
  "jobs",
  "cronjobs",
] as const;

/**
 * The policies by which a cluster verifies signatures. A signature is over a digest, so an image that is named by a tag
 * alone is refused as well: what the tag means may have changed when the node pulls it.
 */
export function imageValidatingPolicies(
  signatures: Signatures,
  { stage, excludedNamespaces }: ImageOptions,
): ImageValidatingPolicy[] {
  const policy = (suffix: "" | "-enforce", action: "Audit" | "Deny", operator?: "In" | "NotIn") => {
    const optIn =
      operator === undefined ? [] : [{ key: stageLabel, operator, values: [optedIn] } as const];
    return imagePolicy(signatures, suffix, action, [...outside(excludedNamespaces), ...optIn]);
  };
  if (stage === "enforce") return [policy("", "Deny")];
  return stage === "audit"
    ? [policy("", "Audit")]
    : [policy("", "Audit", "NotIn"), policy("-enforce", "Deny", "In")];
}

function imagePolicy(
  { images, signers, transparencyLog }: Signatures,
  suffix: "" | "-enforce",
  action: "Audit" | "Deny",
  namespaces: ImageValidatingPolicy["spec"]["matchConstraints"]["namespaceSelector"]["matchExpressions"],
): ImageValidatingPolicy {
  const rule = requireImageSignature;
  const attestors = signers.map((signer, index) => attestor(signer, index, transparencyLog));
  const trusted = attestors.map(({ name }) => `attestors.${name}`).join(", ");
  const metadata = policyMetadata(rule);
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "ImageValidatingPolicy",
    metadata: {
      ...metadata,
      name: `${rule.id}${suffix}`,
      labels: { ...metadata.labels, "palisade.dev/rule": rule.id },
      annotations: { ...metadata.annotations, "policies.kyverno.io/severity": rule.severity },
    },
    spec: {
      validationActions: [action],
      failurePolicy: "Fail",
      evaluation: {
        mode: "Kubernetes",
        admission: { enabled: true },
        // A scan would ask the registry for every image of the cluster, again and again.
        background: { enabled: false },
      },
      autogen: { podControllers: { controllers: podControllers } },
      // A registry and a log are asked, which takes seconds.
      webhookConfiguration: { timeoutSeconds: 30 },
      matchConstraints: {
        namespaceSelector: { matchExpressions: namespaces },
        resourceRules: [
          {
            apiGroups: [""],
            apiVersions: ["v1"],
            operations: ["CREATE", "UPDATE"],
            resources: ["pods"],
          },
        ],
      },
      matchImageReferences: images.map((glob) => ({ glob })),
      validationConfigurations: { mutateDigest: false, verifyDigest: true, required: true },
      attestors,
      validations: ["containers", "initContainers", "ephemeralContainers"].map((list) => ({
        expression: `images.${list}.all(image, verifyImageSignatures(image, [${trusted}]) > 0)`,
        message: `${rule.title}: an image of ${list} is signed by none of them. ${rule.remediation}`,
      })),
    },
  };
}

function attestor(signer: Signer, index: number, transparencyLog: string): ImageAttestor {
  // CEL names it, so it must be an identifier.
  const name = `signer${index + 1}`;
  if (signer.by !== "keyless") {
    const key = signer.by === "key" ? { data: signer.publicKey } : { kms: signer.kms };
    return { name, cosign: { key, ...(signer.logged === false ? { ctlog: unlogged } : {}) } };
  }
  const { issuer, subject } = signer;
  return {
    name,
    cosign: { keyless: { identities: [{ issuer, subject }] }, ctlog: { url: transparencyLog } },
  };
}
