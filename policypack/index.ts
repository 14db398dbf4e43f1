import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PolicyPack } from "@pulumi/policy";

import { catalogue } from "./catalogue";
import { listenForLevels } from "./configured-levels";
import { packName, palisadePolicies } from "./crossguard";
import { parseWaivers } from "./waivers";

const waiversFile = "waivers.yaml";
const ruleIds = catalogue.map(({ id }) => id);

new PolicyPack(packName, {
  description: "One catalogue of rules for Kubernetes objects and for EKS, GKE and AKS",
  enforcementLevel: "mandatory",
  policies: palisadePolicies({
    rules: catalogue,
    waivers: parseWaivers(readFileSync(join(__dirname, waiversFile), "utf8"), waiversFile, ruleIds),
    now: () => new Date(),
    configuredLevels: listenForLevels(),
  }),
});
