import assert from "node:assert/strict";

import { catalogue } from "../../policypack/catalogue";
import { indexRules } from "../../policypack/dispatch";
import { imageValidatingPolicies } from "../../policypack/kyverno-images";
import type { Signatures } from "../../policypack/kyverno-images";
import { clusterRules } from "../../policypack/rules/cluster";
import type { Stage } from "../../policypack/stages";

const signatures: Signatures = {
  images: ["registry.example.com/*"],
  signers: [
    {
      by: "keyless",
      issuer: "https://issuer.example.com",
      subject: "https://example.com/build.yml@refs/heads/main",
    },
    { by: "kms", kms: "awskms:///alias/images" },
    { by: "key", publicKey: "-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----" },
  ],
  transparencyLog: "https://rekor.sigstore.dev",
};

const policies = (stage: Stage) =>
  imageValidatingPolicies(signatures, { stage, excludedNamespaces: ["kube-system"] });

describe("image signatures in Kyverno", () => {
  it("must be of one of the signers, for each sort of container", () => {
    const [policy] = policies("enforce");
    assert.deepEqual(
      policy?.spec.validations.map(({ expression }) => expression),
      ["containers", "initContainers", "ephemeralContainers"].map(
        (list) =>
          `images.${list}.all(image, verifyImageSignatures(image, ` +
          "[attestors.signer1, attestors.signer2, attestors.signer3]) > 0)",
      ),
    );
    assert.deepEqual(policy.spec.matchImageReferences, [{ glob: "registry.example.com/*" }]);
  });

  it("are by the identities and keys that the stack names, and no other", () => {
    assert.deepEqual(policies("enforce")[0]?.spec.attestors, [
      {
        name: "signer1",
        cosign: {
          keyless: {
            identities: [
              {
                issuer: "https://issuer.example.com",
                subject: "https://example.com/build.yml@refs/heads/main",
              },
            ],
          },
          ctlog: { url: "https://rekor.sigstore.dev" },
        },
      },
      { name: "signer2", cosign: { key: { kms: "awskms:///alias/images" } } },
      {
        name: "signer3",
        cosign: {
          key: { data: "-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----" },
        },
      },
    ]);
  });

  it("need not be in a log where a key's holder says so, and where an identity signs they must", () => {
    const { signers } = signatures;
    const quiet = signers.map((signer) => ({ ...signer, logged: false }));
    const [policy] = imageValidatingPolicies(
      { ...signatures, signers: quiet },
      { stage: "enforce", excludedNamespaces: [] },
    );
    const ctlog = { insecureIgnoreTlog: true, insecureIgnoreSCT: true };
    assert.deepEqual(
      policy?.spec.attestors.map(({ cosign }) => cosign.ctlog),
      [{ url: "https://rekor.sigstore.dev" }, ctlog, ctlog],
    );
  });

  it("are of a digest, which nobody changes after they were verified", () => {
    assert.deepEqual(policies("enforce")[0]?.spec.validationConfigurations, {
      mutateDigest: false,
      verifyDigest: true,
      required: true,
    });
  });

  it("are reported, then refused where a namespace opted in, then refused", () => {
    const summary = (stage: Stage) =>
      policies(stage).map(({ metadata, spec }) => {
        const stages = spec.matchConstraints.namespaceSelector.matchExpressions
          .filter(({ key }) => key === "palisade.dev/policy-stage")
          .map(({ operator }) => ` ${operator}`);
        return `${metadata.name} ${spec.validationActions.join()}${stages.join()}`;
      });
    assert.deepEqual(summary("audit"), ["require-image-signature Audit"]);
    assert.deepEqual(summary("canary"), [
      "require-image-signature Audit NotIn",
      "require-image-signature-enforce Deny In",
    ]);
    assert.deepEqual(summary("enforce"), ["require-image-signature Deny"]);
  });

  it("are never asked of the cluster's own namespaces", () => {
    for (const stage of ["audit", "canary", "enforce"] as const) {
      for (const { spec } of policies(stage)) {
        assert.deepEqual(spec.matchConstraints.namespaceSelector.matchExpressions[0], {
          key: "kubernetes.io/metadata.name",
          operator: "NotIn",
          values: ["kube-system"],
        });
      }
    }
  });

  it("are a rule of the catalogue that says why it is unknown elsewhere, and is judged nowhere else", () => {
    for (const { id, unknownElsewhere } of clusterRules) {
      assert.match(unknownElsewhere, /the verdict elsewhere is unknown/, id);
      assert.ok(catalogue.some((rule) => rule.id === id));
      const judged = indexRules(catalogue).forKind("/Pod", false);
      assert.ok(judged.length > 0);
      assert.ok(judged.every(({ rule }) => rule.id !== id));
    }
  });
});
