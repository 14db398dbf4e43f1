import { isOpenRange } from "../../policypack/address-ranges";
import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { atLeast, every, guardsOn, has, is, isSet, matches } from "../posture/wanted";
import { logTypes } from "./control-plane";
import { on } from "./guards";
import type { EksParts } from "./parts";

/** Who reaches the API server and as whom, and what is written down about it. */
export const accessAndLogs = {
  "private-endpoint": {
    stands: "on",
    controls: ["cis-eks-1.8.0/5.4.2", "soc2-2017/CC6.6", "pci-dss-4.0.1/1.4.2"],
    guards: guardsOn(on.cluster, [
      is("vpcConfig.endpointPrivateAccess", true, "require-eks-private-endpoint"),
    ]),
  },
  "endpoint-allow-list": {
    stands: "alternatives",
    setting: "reach.mode",
    choices: ["private", "allow-listed"],
    controls: [
      "cis-eks-1.8.0/5.4.1",
      "nsa-cisa-1.2/network-separation",
      "soc2-2017/CC6.6",
      "pci-dss-4.0.1/1.4.2",
    ],
    guards: [
      ...guardsOn(on.privateCluster, [
        is("vpcConfig.endpointPublicAccess", false, "restrict-eks-public-endpoint"),
      ]),
      ...guardsOn(on.publicCluster, [
        every(
          "vpcConfig.publicAccessCidrs",
          "named ranges, none of them the internet or a part of it",
          (range) => typeof range === "string" && !isOpenRange(range),
          "restrict-eks-public-endpoint",
        ),
      ]),
    ],
  },
  "declared-way-in": {
    stands: "alternatives",
    setting: "reach.mode",
    choices: ["private: a runner in the network, or one joined to it", "allow-listed"],
    controls: ["soc2-2017/CC6.6", "iso-27001-2022/A.8.20"],
    guards: guardsOn(on.apiFromNetwork, [
      isSet("cidrIpv4", "the cluster's own network", "restrict-aws-security-group-ingress"),
    ]),
  },
  "audit-logs": {
    stands: "on",
    controls: [
      "cis-eks-1.8.0/2.1.1",
      "nsa-cisa-1.2/audit-logging",
      "soc2-2017/CC7.2",
      "iso-27001-2022/A.8.15",
      "pci-dss-4.0.1/10.2.1",
      "hipaa/164.312.b",
    ],
    guards: [
      ...guardsOn(on.cluster, [
        has("enabledClusterLogTypes", logTypes, "require-eks-control-plane-logs"),
      ]),
      ...guardsOn(on.auditLogs, [
        atLeast("retentionInDays", 90, "require-aws-log-retention"),
        isSet("kmsKeyId", "a KMS key", "require-aws-log-encryption"),
      ]),
      ...guardsOn(on.trail, [
        is("isMultiRegionTrail", true, "require-aws-complete-trail"),
        is("enableLogFileValidation", true, "require-aws-complete-trail"),
        isSet("kmsKeyId", "a KMS key", "require-aws-complete-trail"),
      ]),
    ],
  },
  "cloud-identity-access": {
    stands: "on",
    controls: [
      "cis-eks-1.8.0/5.5.1",
      "nsa-cisa-1.2/authentication-authorization",
      "soc2-2017/CC6.3",
      "pci-dss-4.0.1/7.2.5",
      "hipaa/164.308.a.4",
    ],
    guards: [
      ...guardsOn(on.cluster, [
        is("accessConfig.authenticationMode", "API", "require-eks-api-authentication"),
        is(
          "accessConfig.bootstrapClusterCreatorAdminPermissions",
          false,
          "require-eks-api-authentication",
        ),
      ]),
      ...guardsOn(on.accessEntries, [
        matches("principalArn", "an IAM role", /:role\//, "restrict-eks-access-entries"),
      ]),
      ...guardsOn(on.alarm, [
        every("alarmActions", "a topic", (topic) => topic !== "", "require-aws-alarm-actions"),
      ]),
      ...guardsOn(on.alarmTopic, [
        isSet("kmsMasterKeyId", "a KMS key", "require-aws-topic-encryption"),
      ]),
    ],
  },
  "workload-identity": {
    stands: "on",
    controls: ["cis-eks-1.8.0/5.2.1", "soc2-2017/CC6.3", "iso-27001-2022/A.8.2"],
    guards: guardsOn(on.addonsWithRights, [
      every(
        "podIdentityAssociations",
        "a role of the add-on's own",
        (association) => typeof association === "object" && association !== null,
        "require-eks-addon-identity",
      ),
    ]),
  },
  "anonymous-access": {
    stands: "compensated",
    because: "EKS has no switch for anonymous requests, which may read /healthz and /version",
    by: "The endpoint answers named networks only, and no rule of the catalogue lets a binding name anonymous users",
    controls: ["nsa-cisa-1.2/authentication-authorization", "soc2-2017/CC6.1"],
    guards: guardsOn(on.cluster, [
      is("vpcConfig.endpointPrivateAccess", true, "require-eks-private-endpoint"),
    ]),
  },
} satisfies Partial<Record<CapabilityId, Hardening<EksParts>>>;
