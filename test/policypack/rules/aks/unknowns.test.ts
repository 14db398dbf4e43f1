import assert from "node:assert/strict";

import { aksRules } from "../../../../policypack/rules/aks";
import { allHold } from "../../../../policypack/all-hold";
import {
  compliantAgentPool,
  compliantCluster,
  compliantSecurityGroup,
  compliantSubnet,
  withPool,
} from "../../../../policypack/rules/aks/compliant";
import { aksExamples } from "../../../../policypack/rules/aks/examples";
import { unknownString } from "../../../../policypack/unknown";
import { proveNeverTurned, verdictOf } from "../../../support/cloud-unknowns";

const judge = (id: string, inputs: unknown) => verdictOf(aksRules, id, inputs);

describe("the rules on AKS, at a first preview", () => {
  it("pass on a key, an encryption set and a security group that are not there yet", () => {
    const azureKeyVaultKms = { enabled: true, keyId: unknownString };
    const securityProfile = { ...compliantCluster.securityProfile, azureKeyVaultKms };
    const verdicts = [
      judge("require-aks-secrets-encryption", { ...compliantCluster, securityProfile }),
      judge("require-aks-disk-encryption-set", {
        ...compliantCluster,
        diskEncryptionSetID: unknownString,
      }),
      judge("require-azure-subnet-security-group", {
        ...compliantSubnet,
        networkSecurityGroup: { id: unknownString },
      }),
    ];
    assert.deepEqual(verdicts, ["pass", "pass", "pass"]);
  });

  it("see an open range behind one that is not known, and cannot tell without it", () => {
    const open = (...authorizedIPRanges: string[]) => ({
      ...compliantCluster,
      apiServerAccessProfile: { authorizedIPRanges },
    });
    const id = "restrict-aks-api-server-access";
    assert.equal(judge(id, open(unknownString, "0.0.0.0/0")), "fail");
    assert.equal(judge(id, open(unknownString, "203.0.113.0/24")), "unknown");
  });

  it("see a bad pool behind one that is not known, and cannot tell without it", () => {
    const id = "disallow-aks-node-public-ip";
    const unknownPool = { ...compliantAgentPool, enableNodePublicIP: unknownString };
    const agentPoolProfiles = (last: unknown) => ({
      ...compliantCluster,
      agentPoolProfiles: [unknownPool, last],
    });
    assert.equal(judge(id, agentPoolProfiles({ enableNodePublicIP: true })), "fail");
    assert.equal(judge(id, agentPoolProfiles({ enableNodePublicIP: false })), "unknown");
    assert.equal(judge(id, withPool({ enableNodePublicIP: true })), "fail");
  });

  it("see a port for administration behind a source list that is partly known", () => {
    const group = (change: Record<string, unknown>) => ({
      ...compliantSecurityGroup,
      securityRules: [
        {
          access: "Allow",
          direction: "Inbound",
          protocol: "Tcp",
          sourceAddressPrefixes: [unknownString, "0.0.0.0/0"],
          destinationPortRange: "22",
          ...change,
        },
      ],
    });
    const id = "restrict-azure-nsg-ingress";
    assert.equal(judge(id, group({})), "fail");
    assert.equal(judge(id, group({ sourceAddressPrefixes: [unknownString] })), "unknown");
    assert.equal(judge(id, group({ destinationPortRange: unknownString })), "unknown");
    assert.equal(judge(id, group({ access: "Deny" })), "pass");
    assert.equal(judge(id, group({ access: unknownString, destinationPortRange: "443" })), "pass");
  });

  proveNeverTurned(aksRules, aksExamples);
});

describe("allHold", () => {
  it("passes on an error that is not about an unknown value", () => {
    const broken = () => {
      throw new TypeError("a mistake in the rule");
    };
    assert.throws(() => allHold([1, 2], broken), { name: "TypeError" });
  });

  it("holds for nothing", () => {
    assert.equal(
      allHold([], () => false),
      true,
    );
  });
});
