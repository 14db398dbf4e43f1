import assert from "node:assert/strict";

import { celObject, compileRule } from "../../../policypack/cel";
import { parameterMistakes, withParameters } from "../../../policypack/parameters";
import type { KubernetesRule } from "../../../policypack/rule";
import { exampleDigest } from "../../../policypack/rules/kubernetes/compliant";
import { abandonedImages } from "../../../policypack/rules/kubernetes/images/abandoned-images";
import { compromisedImages } from "../../../policypack/rules/kubernetes/images/compromised-images";
import { disallowAbandonedImages } from "../../../policypack/rules/kubernetes/images/disallow-abandoned-images";
import { disallowCompromisedImages } from "../../../policypack/rules/kubernetes/images/disallow-compromised-images";
import { disallowMaliciousImages } from "../../../policypack/rules/kubernetes/images/disallow-malicious-images";
import { maliciousImages } from "../../../policypack/rules/kubernetes/images/malicious-images";
import { requireImageTag } from "../../../policypack/rules/kubernetes/images/require-image-tag";
import { restrictImageRegistries } from "../../../policypack/rules/kubernetes/images/restrict-image-registries";

/** Of the images, those that the rule lets run, as a container and as a volume. */
function allowed(rule: KubernetesRule, images: readonly string[]): string[] {
  const { judge } = compileRule(rule);
  const passes = (spec: object) => judge(celObject({ spec })).verdict === "pass";
  return images.filter((image) => {
    const container = passes({ containers: [{ name: "app", image }] });
    assert.equal(passes({ volumes: [{ name: "v", image: { reference: image } }] }), container);
    return container;
  });
}

describe("the name of an image", () => {
  const digest = `@${exampleDigest}`;

  it("has a tag or a digest, whatever registry is before it", () => {
    const names = [
      "nginx",
      "library/nginx",
      "a.b/c_d/e__f/g-h/i--j",
      "registry.example.com/nginx",
      "registry:5000/nginx",
      "127.0.0.1:5000/web/nginx",
      "[2001:db8::1]/nginx",
      "REGISTRY.EXAMPLE.COM:5000/nginx",
    ];
    for (const name of names) {
      const good = [`${name}:1`, `${name}:_v1.2-RC_3`, `${name}${digest}`, `${name}:1${digest}`];
      assert.deepEqual(allowed(requireImageTag, [name, ...good, `${name}:latest`]), good);
    }
  });

  it("is nothing that a runtime could not read", () => {
    const unreadable = [
      "",
      ":1",
      "nginx:",
      "nginx: 1",
      "nginx:1 ",
      "nginx:-1",
      "nginx:1:2",
      "nginx:1\n",
      "Nginx:1",
      "library/Nginx:1",
      "a..b:1",
      "a___b:1",
      "-a:1",
      "a-:1",
      "a//b:1",
      "/a:1",
      "registry:port/a:1",
      `nginx:${"1".repeat(129)}`,
      "nginx@sha256:0123",
      `nginx${digest}0`,
      `nginx@sha256:${"A".repeat(64)}`,
      `nginx${digest}:1`,
    ];
    assert.deepEqual(allowed(requireImageTag, unreadable), []);
  });
});

describe("the registries that a stack allows", () => {
  const [told] = withParameters([restrictImageRegistries], {
    "restrict-image-registries": {
      registries: ["registry.example.com/team-a", "mirror.example.com:5000"],
    },
  });
  assert.ok(told);

  it("take the place of the default, each with all that is below it", () => {
    const images = [
      "registry.example.com/team-a/app:1",
      "registry.example.com/team-a/deep/app:1",
      "mirror.example.com:5000/app:1",
    ];
    assert.deepEqual(allowed(told, images), images);
  });

  it("let nothing pass that only looks like one of them", () => {
    const others = [
      "registry.example.com/team-ab/app:1",
      "registry.example.com/team-a:1",
      "registry.example.com.example.net/team-a/app:1",
      "example.net/registry.example.com/team-a/app:1",
      "mirror.example.com/app:1",
      "mirror.example.com:5001/app:1",
      "docker.io/library/nginx:1",
      "ghcr.io/team/app:1",
      "app:1",
    ];
    assert.deepEqual(allowed(told, others), []);
  });

  it("are written as registries are", () => {
    const wrong = [
      "team-a",
      "https://registry.example.com",
      "registry.example.com/",
      "A.b/c",
      "*.",
    ];
    const right = [
      "*",
      "docker.io/library",
      "registry:5000",
      "111122223333.dkr.ecr.eu-central-1.amazonaws.com",
    ];
    const mistakes = parameterMistakes([restrictImageRegistries], {
      "restrict-image-registries": { registries: [...right, ...wrong] },
    });
    assert.deepEqual(
      mistakes.map(({ path }) => path.at(-1)),
      wrong.map((_, index) => right.length + index),
    );
  });
});

describe("the images that are known to be bad", () => {
  it("are refused by every tag and digest, from any registry", () => {
    for (const { repository, tags, digests } of compromisedImages) {
      const images = [
        ...tags.map((tag) => `${repository}:${tag}`),
        ...digests.map((digest) => `example.com/base:12@sha256:${digest}`),
      ];
      const everywhere = images.flatMap((image) => [image, `mirror.example.com:5000/${image}`]);
      assert.deepEqual(allowed(disallowCompromisedImages, everywhere), []);
      assert.deepEqual(allowed(disallowCompromisedImages, [`${repository}:1`]), [
        `${repository}:1`,
      ]);
    }
  });

  it("have digests of the right length, each listed once", () => {
    const digests = new Set(compromisedImages.flatMap((image) => image.digests));
    for (const digest of digests) assert.match(digest, /^[0-9a-f]{64}$/);
    assert.equal(digests.size, 16);
  });

  it("are refused by every name that researchers published", () => {
    for (const name of maliciousImages.flatMap(({ names }) => names)) {
      const image = name.endsWith("/") ? `${name}app` : name;
      const everywhere = [`${image}:1`, `docker.io/${image}:1`, `example.com/copies/${image}:1`];
      assert.deepEqual(allowed(disallowMaliciousImages, everywhere), []);
    }
  });

  it("are refused by every name of what nobody repairs", () => {
    for (const name of abandonedImages.flatMap(({ names }) => names)) {
      const image = name.endsWith("/") ? `${name}app` : name;
      assert.deepEqual(
        allowed(disallowAbandonedImages, [`${image}:1`, `a.example/${image}:1`]),
        [],
      );
    }
  });
});
