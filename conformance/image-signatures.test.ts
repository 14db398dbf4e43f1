import assert from "node:assert/strict";

import type { Manifest } from "../policypack/examples";
import { imageValidatingPolicies } from "../policypack/kyverno-images";
import type { Signatures } from "../policypack/kyverno-images";
import { debugContainer, pod } from "../policypack/rules/kubernetes/compliant";
import { controllers } from "../test/support/controllers";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess, PushedImage } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { resourceOf } from "./submissions";

const minutes = 60_000;
const rule = "require-image-signature";
const transparencyLog = "https://rekor.sigstore.dev";

/** Kyverno does not derive the policy for these: the pods that they make are judged. */
const notDerived = ["ReplicationController", "PodTemplate"];

const unsigned =
  `Policy ${rule} failed: Images that are signed by whom we trust: an image of containers is signed by none of them. ` +
  "Sign the image where it is built (`cosign sign`), by an identity or a key that the stack names in " +
  "`palisade:policies.signatures`.";

/** A pod with one container for each image. */
function running(...images: readonly string[]): Manifest {
  return pod(({ spec }) => {
    const [container] = spec.containers;
    const all = images.map((image, index) => ({ ...container, name: `app-${index}`, image }));
    Object.assign(spec, { initContainers: [], containers: all });
  });
}

/**
 * Kyverno's webhook with the policies that are written here, on images in a registry of its process, signed in cosign's
 * format with keys that are made in the run. What asks Sigstore's services cannot be shown to accept anything where
 * nothing but the machine can be reached: of identities, and of keys whose signatures must be logged, it is shown that
 * Kyverno admits nothing then.
 */
describe("the signatures of images, as Kyverno verifies them", () => {
  let kyverno: KyvernoProcess;
  let publicKey: string;
  let signed: PushedImage;

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
    publicKey = await kyverno.publicKey("ours");
    signed = await kyverno.push({ repository: "team-a/app", signedBy: ["ours"] });
  });

  after(async () => {
    await kyverno.stop();
  });

  async function trust(
    signers: Signatures["signers"],
    images: readonly string[] = [`${signed.registry}/*`],
  ): Promise<void> {
    const verifying = imageValidatingPolicies(
      { images, signers, transparencyLog },
      { stage: "enforce", excludedNamespaces: [] },
    );
    await kyverno.use({ verifying });
  }

  async function trustKeys(...publicKeys: readonly string[]): Promise<void> {
    await trust(publicKeys.map((each) => ({ by: "key", publicKey: each, logged: false })));
  }

  const admit = (object: Manifest) =>
    kyverno.verify({ object, resource: resourceOf(object), operation: "CREATE" });

  it("admit an image that our key signed, in a pod and in each kind that makes pods", async () => {
    await trustKeys(publicKey);
    const object = running(signed.reference);
    assert.deepEqual(await admit(object), { allowed: true });
    for (const { kind, wrap } of controllers) {
      assert.deepEqual(await admit(wrap(object)), { allowed: true }, kind);
    }
  });

  it("refuse one that nobody signed, or only somebody else, wherever a pod comes from", async () => {
    await trustKeys(publicKey);
    for (const signedBy of [[], ["theirs"]]) {
      const { reference } = await kyverno.push({ repository: "team-a/other", signedBy });
      const object = running(reference);
      assert.deepEqual(await admit(object), { allowed: false, message: unsigned });
      for (const { kind, wrap } of controllers) {
        const expected = notDerived.includes(kind)
          ? { allowed: true }
          : { allowed: false, message: unsigned };
        assert.deepEqual(await admit(wrap(object)), expected, kind);
      }
    }
  });

  it("admit one that our key signed as well, or that any key signed that is trusted", async () => {
    const both = await kyverno.push({ repository: "team-a/both", signedBy: ["theirs", "ours"] });
    const theirs = await kyverno.push({ repository: "team-a/theirs", signedBy: ["theirs"] });
    await trustKeys(publicKey);
    assert.deepEqual(await admit(running(both.reference)), { allowed: true });
    assert.equal((await admit(running(theirs.reference))).allowed, false);
    await trustKeys(publicKey, await kyverno.publicKey("theirs"));
    assert.deepEqual(await admit(running(theirs.reference)), { allowed: true });
  });

  for (const payload of ["altered", "of another image"] as const) {
    it(`refuse one whose signature is of what is ${payload}`, async () => {
      await trustKeys(publicKey);
      const wanted = { repository: "team-a/forged", signedBy: ["ours"] };
      const forged = await kyverno.push({ ...wanted, payload });
      assert.deepEqual(await admit(running(forged.reference)), {
        allowed: false,
        message: unsigned,
      });
      const honest = await kyverno.push(wanted);
      assert.deepEqual(await admit(running(honest.reference)), { allowed: true });
    });
  }

  it("refuse an unsigned image in each sort of container, beside one that is signed", async () => {
    await trustKeys(publicKey);
    const { reference } = await kyverno.push({ repository: "team-a/side", signedBy: [] });
    const side = { ...debugContainer(), name: "side", image: reference };
    for (const list of ["containers", "initContainers", "ephemeralContainers"] as const) {
      const object = structuredClone(running(signed.reference)) as unknown as {
        spec: Record<string, unknown[]>;
      };
      object.spec[list] = [...(object.spec[list] ?? []), side];
      assert.deepEqual(
        await admit(object as unknown as Manifest),
        { allowed: false, message: unsigned.replace("of containers", `of ${list}`) },
        list,
      );
    }
  });

  it("refuse a signed image that is named by its tag, which may mean another one tomorrow", async () => {
    await trustKeys(publicKey);
    assert.deepEqual(await admit(running(signed.tagged)), {
      allowed: false,
      message: `Policy ${rule} failed: image ${signed.tagged} does not have a digest`,
    });
  });

  it("leave alone an image that no pattern names", async () => {
    await trust([{ by: "key", publicKey, logged: false }], ["registry.example.com/*"]);
    const { reference } = await kyverno.push({ repository: "team-a/unnamed", signedBy: [] });
    assert.deepEqual(await admit(running(reference)), { allowed: true });
  });

  it("refuse what a registry does not have, or that none answers for", async () => {
    const missing = signed.reference.replace(/[0-9a-f]{8}$/, "00000000");
    await trustKeys(publicKey);
    const unknown = await admit(running(missing));
    assert.equal(unknown.allowed, false);
    assert.match(unknown.message ?? "", /MANIFEST_UNKNOWN/);
    // The discard port, where nobody listens.
    const nobody = signed.reference.replace(signed.registry, "127.0.0.1:9");
    await trust([{ by: "key", publicKey, logged: false }], ["127.0.0.1:9/*"]);
    const unreachable = await admit(running(nobody));
    assert.equal(unreachable.allowed, false);
    assert.match(unreachable.message ?? "", /error: .*connection refused/);
  });

  it("refuse what must be in a log that cannot be asked, whoever signs", async function () {
    this.timeout(2 * minutes);
    const issuer = "https://issuer.example.com";
    for (const signer of [
      { by: "key", publicKey },
      { by: "key", publicKey, logged: true },
      { by: "keyless", issuer, subject: "https://example.com/build.yml@refs/heads/main" },
    ] as const) {
      await trust([signer]);
      assert.deepEqual(await admit(running(signed.reference)), {
        allowed: false,
        message: unsigned,
      });
    }
  });

  it("admit a pod that names one image twice, and say nothing in time where a new one follows: Kyverno's own lock", async function () {
    this.timeout(2 * minutes);
    const next = await kyverno.push({ repository: "team-a/next", signedBy: ["ours"] });
    await trustKeys(publicKey);
    const { reference } = signed;
    assert.deepEqual(await admit(running(reference, reference)), { allowed: true });
    assert.deepEqual(await admit(running(reference, next.reference, reference)), { allowed: true });
    // Reading what is known already takes a lock and keeps it. Silence is a refusal, as failurePolicy is Fail.
    assert.deepEqual(await admit(running(reference, reference, next.reference)), {
      allowed: false,
      message: "no answer within 10s",
    });
  });
});
