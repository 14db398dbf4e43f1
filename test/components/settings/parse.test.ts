import assert from "node:assert/strict";
import fc from "fast-check";
import { describeMistake } from "../../../components/settings/mistakes";
import { parseSettings } from "../../../components/settings/parse";
import { kubernetesRules } from "../../../policypack/rules/kubernetes";
import { settingsSchema } from "../../../components/settings/schema";
import {
  awsCluster,
  azureCluster,
  existingCluster,
  gcpCluster,
  messages,
  ownKeys,
  raw,
  sound,
  stackFile,
  world,
} from "./stack";

/** Any JSON at all, as the text of each key of ours and of others. */
const anyConfiguration = fc.record({
  values: fc
    .dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(settingsSchema.shape)), fc.string()),
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((value) => JSON.stringify(value)),
      ),
    )
    .map((values) => new Map(Object.entries(values))),
  secrets: fc
    .array(fc.constantFrom(...Object.keys(settingsSchema.shape)))
    .map((keys) => new Set(keys)),
  disabledDefaultProviders: fc.option(fc.string(), { nil: undefined }),
});

/** A sound configuration with one value, anywhere in it, replaced by any JSON. */
const nearlySound = fc
  .record({
    clusters: fc.shuffledSubarray([awsCluster, gcpCluster, azureCluster, existingCluster], {
      minLength: 1,
    }),
    at: fc.nat(),
    value: fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("", "aws", "0.0.0.0/0", "10.0.0.0/33", -1, 1e308),
    ),
  })
  .map(({ clusters, at, value }) => {
    const whole = structuredClone({ ...sound, clusters, policies: { rules: { x: "audit" } } });
    const places = placesIn(whole);
    const [owner, key] = places[at % places.length] ?? [whole, "environment"];
    Object.defineProperty(owner, key, { value, enumerable: true });
    return whole;
  });

function placesIn(value: unknown): readonly (readonly [object, string])[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[value, key] as const, ...placesIn(inner)])
    : [];
}

describe("parsing a stack's configuration", () => {
  for (const stack of ["dev", "prod", "quickstart"]) {
    it(`finds no mistake in Pulumi.${stack}.yaml`, () => {
      const { config } = stackFile(stack);
      const disabledDefaultProviders = JSON.stringify(config["pulumi:disable-default-providers"]);
      const configuration = { ...raw(ownKeys({ config })), disabledDefaultProviders };
      assert.deepEqual(messages(configuration, { ...world, rules: kubernetesRules }), []);
    });
  }

  it("fills in what is not said", () => {
    const parsed = parseSettings(raw(sound), world);
    assert.ok("settings" in parsed);
    const { settings } = parsed;
    assert.equal(settings.monitoring, "install");
    assert.equal(settings.decommission, false);
    assert.deepEqual(settings.policies, { rules: {} });
    const [, gke] = settings.clusters;
    assert.ok(gke?.cloud === "gcp");
    assert.equal(gke.zones, 3);
    assert.equal(gke.auditLogRetentionDays, 365);
    assert.deepEqual(gke.nodePools, [
      {
        name: "general",
        machineType: "e2-standard-4",
        architecture: "amd64",
        minSize: 1,
        maxSize: 3,
        diskSizeGb: 100,
        spot: false,
        labels: {},
        taints: [],
      },
    ]);
  });

  it("reads true and false, which the engine hands over as text", () => {
    const parsed = parseSettings(raw({ ...sound, decommission: "true" }), world);
    assert.ok("settings" in parsed);
    assert.equal(parsed.settings.decommission, true);
  });

  it("gives settings or mistakes for anything at all, and never throws", () => {
    fc.assert(
      fc.property(anyConfiguration, (configuration) => {
        const parsed = parseSettings(configuration, world);
        assert.ok("settings" in parsed || parsed.mistakes.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it("gives one-line messages for any value in any place, in order", () => {
    fc.assert(
      fc.property(nearlySound, (values) => {
        const found = messages(raw({ ...values, "edge-kubeconfig": "x" }, ["edge-kubeconfig"]));
        for (const message of found) {
          assert.match(message, /^palisade:[^\n\r\p{Cc}]+: [^\n\r\p{Cc}]+\. [^\n\r\p{Cc}]+\.$/u);
          assert.ok(message.length < 600, message);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never repeats a secret, wherever it was put", () => {
    const secret = "hunter2";
    fc.assert(
      fc.property(
        fc.string(),
        fc.boolean(),
        fc.constantFrom(...Object.keys(settingsSchema.shape)),
        (name, isSecret, key) => {
          const values = {
            ...sound,
            clusters: [{ ...existingCluster, kubeconfig: `token: ${secret}` }],
            "edge-kubeconfig": secret,
            [`x${name}`]: secret,
            [key]: `"${secret}`,
          };
          const secrets = [key, ...(isSecret ? ["edge-kubeconfig", `x${name}`] : [])];
          const parsed = parseSettings(raw(values, secrets), world);
          assert.ok("mistakes" in parsed);
          assert.ok(!parsed.mistakes.map(describeMistake).join("\n").includes(secret));
        },
      ),
      { numRuns: 500 },
    );
  });
});
