import assert from "node:assert/strict";
import { versionWarnings } from "../../../components/settings/checks/clusters";
import { describeMistake } from "../../../components/settings/mistakes";
import { parseSettings } from "../../../components/settings/parse";
import { awsCluster, azure, azureCluster, clusters, gcp, messages, raw } from "./stack";

const world = { now: new Date("2026-11-24T12:00:00Z"), rules: [] };

function warnings(values: Readonly<Record<string, unknown>>, now = world.now): string[] {
  const parsed = parseSettings(raw(values), { ...world, now });
  assert.ok("settings" in parsed, JSON.stringify(parsed));
  const { clusters, kubernetesSupport } = parsed.settings;
  return clusters
    .flatMap((settings, index) => versionWarnings({ index, settings }, now, kubernetesSupport))
    .map(describeMistake);
}

describe("a version that a cloud supports, but not for long", () => {
  it("is warned of by its cluster, its last day and where to go", () => {
    const both = clusters(
      { ...awsCluster, kubernetesVersion: "1.36" },
      { ...azureCluster, kubernetesVersion: "1.34" },
    );
    assert.deepEqual(warnings(both), [
      'palisade:clusters[1].kubernetesVersion: "1.34" leaves the standard support of AKS on 2026-11-30, in 6 days. Plan an upgrade to 1.35 or 1.36, one minor version at a time.',
    ]);
  });

  it("has nowhere to go where nothing newer is known, until the stack says what is", () => {
    const late = new Date("2027-08-08T00:00:00Z");
    const last = gcp({ kubernetesVersion: "1.36" });
    assert.deepEqual(warnings(last, late), [
      'palisade:clusters[0].kubernetesVersion: "1.36" leaves the standard support of GKE on 2027-08-09, in 1 day. Plan an upgrade, as soon as there is a newer version.',
    ]);
    const known = { ...last, kubernetesSupport: { gcp: { "1.37": "2027-12-24" } } };
    assert.match(warnings(known, late).join(), /Plan an upgrade to 1\.37,/);
  });

  it("is none where the stack knows of a later end", () => {
    const later = { azure: { "1.34": "2027-11-30" } };
    assert.deepEqual(
      warnings({ ...azure({ kubernetesVersion: "1.34" }), kubernetesSupport: later }),
      [],
    );
  });

  it("is a mistake once the stack says that it ended", () => {
    const ended = { azure: { "1.36": "2026-11-23" } };
    assert.deepEqual(
      messages(raw({ ...azure({ kubernetesVersion: "1.36" }), kubernetesSupport: ended }), world),
      [
        'palisade:clusters[0].kubernetesVersion: "1.36" left the standard support of AKS on 2026-11-23. Write one of 1.34, 1.35.',
      ],
    );
  });

  it("ends on a day, and on no other kind of thing", () => {
    const wrong = { azure: { "1.36": "next year" } };
    assert.deepEqual(
      messages(raw({ ...azure({ kubernetesVersion: "1.36" }), kubernetesSupport: wrong }), world),
      [
        'palisade:kubernetesSupport.azure["1.36"]: "next year" is not a day in quotes. Write one such as "2027-08-09".',
      ],
    );
  });
});
