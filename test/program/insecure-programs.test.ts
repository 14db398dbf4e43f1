import assert from "node:assert/strict";

import { cloudRules, cloudSetRules } from "../../policypack/catalogue";
import { judgeCloudSets } from "../../policypack/judge-cloud-set";
import { violations } from "../support/cloud-guards";
import { insecureAksPrograms } from "../support/insecure/aks";
import { insecureEksPrograms } from "../support/insecure/eks";
import { insecureGkePrograms } from "../support/insecure/gke";
import { type Recorded, record } from "../support/recorder";

/** Rule and resource of everything that the pack finds in a program, by itself and among the others. */
function found(resources: readonly Recorded[]): string[] {
  const together = judgeCloudSets(
    cloudSetRules,
    resources.map(({ type, name, inputs }) => ({
      urn: name,
      type,
      name,
      inputs,
      from: {},
      handles: [`${name}-id`, `${name}-name`, `${name}-arn`],
    })),
  );
  return [
    ...violations(cloudRules, resources),
    ...together.map(({ rule, resource }) => `${rule.id} ${resource.name}`),
  ].sort();
}

const programs = [...insecureAksPrograms, ...insecureEksPrograms, ...insecureGkePrograms];

describe("the pack, run over programs that are not ours", () => {
  for (const { title, program, expected } of programs) {
    it(`lists what is wrong with ${title}`, async () => {
      const { resources } = await record(program, {
        outputs: ({ name, inputs }) => ({
          name: inputs["name"] ?? `${name}-name`,
          arn: `${name}-arn`,
          email: `${name}@example-data.iam.gserviceaccount.com`,
        }),
      });
      assert.deepEqual(found(resources), [...expected].sort());
    });
  }
});
