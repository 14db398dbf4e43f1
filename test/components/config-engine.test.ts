import assert from "node:assert/strict";
import { stackFilesDate } from "../../simulation/stack-files-date";
import { openWorkspace } from "../../simulation/workspace";
import { echoProvider } from "../support/echo-provider";
import { awsCluster, gcpCluster, root } from "./settings/stack";

const defaults = { "pulumi:disable-default-providers": ["*"] };

/** Stacks with mistakes, and what the engine prints of each. */
const stacks = {
  broken: {
    ...defaults,
    "palisade:environment": "dev",
    "palisade:monitorin": "none",
    "palisade:clusters": [
      // Numbers on both: a real version would end one day, and with it this test.
      { ...awsCluster, kubernetesVersion: 1.36 },
      {
        ...gcpCluster,
        kubernetesVersion: 1.36,
        network: { ...gcpCluster.network, cidr: "10.16.0.0/20" },
      },
    ],
  },
  empty: {},
};

const printed = {
  broken: [
    "Pulumi.broken.yaml has 5 mistakes; nothing was planned.",
    '  palisade:clusters[0].kubernetesVersion: 1.36 is a number where text is wanted. Put it in quotes: a minor version of Kubernetes, such as "1.36".',
    '  palisade:clusters[1].kubernetesVersion: 1.36 is a number where text is wanted. Put it in quotes: a minor version of Kubernetes, such as "1.36".',
    '  palisade:clusters[1].network.cidr: "10.16.0.0/20" overlaps palisade:clusters[0].network.cidr, which is 10.16.0.0/16. Write a range that nothing else uses.',
    '  palisade:environment: "dev" is not a choice here. Write development, the nearest of development, staging, production.',
    "  palisade:monitorin: is not a known key. Write monitoring.",
  ],
  empty: [
    "Pulumi.empty.yaml has 3 mistakes; nothing was planned.",
    "  palisade:clusters: an empty list is not enough. Write at least one cluster.",
    "  palisade:environment: is missing. Write one of development, staging, production.",
    '  pulumi:disable-default-providers: is missing, so that a resource could land in whatever account the shell is logged in to. Write a list with the one entry "*".',
  ],
};

describe("a stack with mistakes, on the real engine", function () {
  this.timeout(180_000);

  it("is refused with all of them and no stack trace, before any resource is planned", async () => {
    const workspace = await openWorkspace({
      date: stackFilesDate,
      projectDir: root,
      providers: () => echoProvider(),
      stacks,
    });
    try {
      for (const stack of ["broken", "empty"] as const) {
        const { code, events } = await workspace.pulumi(["preview"], { stack });
        assert.notEqual(code, 0);
        const errors = events.flatMap(({ diagnosticEvent }) =>
          diagnosticEvent?.severity === "error" ? [diagnosticEvent.message] : [],
        );
        assert.deepEqual(errors.map(plain), [printed[stack].join("\n")]);
        const planned = events.flatMap(
          ({ resourcePreEvent }) => resourcePreEvent?.metadata.type ?? [],
        );
        assert.deepEqual([...new Set(planned)], ["pulumi:pulumi:Stack"]);
      }
    } finally {
      await workspace.stop();
    }
  });
});

/** Without the engine's colours. */
function plain(message: string): string {
  return message.replace(/<\{%[^%]*%\}>/g, "").trim();
}
