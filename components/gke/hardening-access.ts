import type { CapabilityId } from "../posture/capabilities";
import type { Hardening } from "../posture/hardening";
import { atLeast, guardsOn, has, is, isSet } from "../posture/wanted";
import { on } from "./guards";
import type { GkeParts } from "./parts";

/** The internet, and the halves that add up to it. */
const open = /\/[01]$/;

/** Who reaches the API server and as whom, and what is written down about it. */
export const accessAndLogs = {
  "private-endpoint": {
    stands: "alternatives",
    setting: "reach.mode",
    choices: ["private", "dns-endpoint", "allow-listed (not in production)"],
    controls: ["cis-gke-1.9.0/5.6.3", "soc2-2017/CC6.6", "pci-dss-4.0.1/1.3.1"],
    guards: [
      ...guardsOn(on.cluster, [
        is("privateClusterConfig.enablePrivateNodes", true, "require-gke-private-nodes"),
        is("controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sTokensViaDns", false),
        is("controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sCertsViaDns", false),
      ]),
    ],
  },
  "endpoint-allow-list": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.6.3", "nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.3.1"],
    guards: guardsOn(on.cluster, [
      {
        property: "masterAuthorizedNetworksConfig",
        wanted: "absent, or named ranges that do not add up to the internet",
        holds: isNamed,
        rule: "restrict-gke-control-plane-access",
      },
    ]),
  },
  "declared-way-in": {
    stands: "alternatives",
    setting: "reach.mode",
    choices: ["private", "allow-listed", "dns-endpoint"],
    controls: ["soc2-2017/CC6.6"],
    guards: guardsOn(on.cluster, [
      isSet(
        "controlPlaneEndpointsConfig.ipEndpointsConfig.enabled",
        "true, or false where the DNS endpoint is the way in",
      ),
      isSet(
        "controlPlaneEndpointsConfig.dnsEndpointConfig.allowExternalTraffic",
        "true for the DNS endpoint, else false",
      ),
    ]),
  },
  "audit-logs": {
    stands: "on",
    controls: [
      "cis-gke-1.9.0/5.7.1",
      "nsa-cisa-1.2/audit-logging",
      "soc2-2017/CC7.2",
      "iso-27001-2022/A.8.15",
      "pci-dss-4.0.1/10.2.1",
      "hipaa/164.312.b",
    ],
    guards: [
      ...guardsOn(on.cluster, [
        has(
          "loggingConfig.enableComponents",
          ["APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"],
          "require-gke-control-plane-logs",
        ),
      ]),
      ...guardsOn(on.logBuckets, [
        atLeast("retentionDays", 90, "require-gcp-log-retention"),
        isSet("cmekSettings.kmsKeyName", "a key of ours", "require-gcp-log-encryption"),
      ]),
      ...guardsOn(on.auditConfig, [
        is("service", "allServices", "require-gcp-audit-config"),
        {
          property: "auditLogConfigs",
          wanted: "ADMIN_READ, DATA_READ and DATA_WRITE, with nobody exempt",
          holds: isComplete,
          rule: "require-gcp-audit-config",
        },
      ]),
      ...guardsOn(on.topics, [
        isSet("kmsKeyName", "a key of ours", "require-gcp-topic-encryption"),
      ]),
    ],
  },
  "workload-identity": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.2.2", "soc2-2017/CC6.1", "iso-27001-2022/A.8.2"],
    guards: guardsOn(on.cluster, [
      isSet(
        "workloadIdentityConfig.workloadPool",
        "the project's pool",
        "require-gke-workload-identity",
      ),
    ]),
  },
  "cloud-identity-access": {
    stands: "on",
    controls: [
      "cis-gke-1.9.0/5.8.1",
      "cis-gke-1.9.0/5.8.2",
      "cis-gke-1.9.0/5.8.3",
      "soc2-2017/CC6.3",
      "hipaa/164.308.a.4",
    ],
    guards: [
      ...guardsOn(on.cluster, [
        isSet(
          "authenticatorGroupsConfig.securityGroup",
          "a Google Group of groups",
          "require-gke-google-groups",
        ),
        is(
          "masterAuth.clientCertificateConfig.issueClientCertificate",
          false,
          "disallow-gke-legacy-authentication",
        ),
        is("enableLegacyAbac", false, "disallow-gke-legacy-authentication"),
      ]),
      ...guardsOn(on.alarm, [
        {
          property: "enabled",
          wanted: "true",
          holds: (actual) => actual !== false,
          rule: "require-gcp-alert-recipients",
        },
        {
          property: "notificationChannels",
          wanted: "somebody who hears it",
          holds: (actual) => Array.isArray(actual) && actual.length > 0,
          rule: "require-gcp-alert-recipients",
        },
      ]),
    ],
  },
  "anonymous-access": {
    stands: "on",
    controls: [
      "cis-gke-1.9.0/4.1.8",
      "cis-gke-1.9.0/4.1.9",
      "cis-gke-1.9.0/4.1.10",
      "soc2-2017/CC6.1",
    ],
    guards: guardsOn(on.cluster, [
      is("anonymousAuthenticationConfig.mode", "LIMITED", "restrict-gke-anonymous-access"),
      is(
        "rbacBindingConfig.enableInsecureBindingSystemAuthenticated",
        false,
        "restrict-gke-anonymous-access",
      ),
      is(
        "rbacBindingConfig.enableInsecureBindingSystemUnauthenticated",
        false,
        "restrict-gke-anonymous-access",
      ),
    ]),
  },
  "threat-detection": {
    stands: "on",
    controls: ["cis-gke-1.9.0/5.10.4", "soc2-2017/CC7.1", "iso-27001-2022/A.8.16"],
    guards: guardsOn(on.cluster, [
      is("securityPostureConfig.mode", "BASIC", "require-gke-security-posture"),
    ]),
  },
} satisfies Partial<Record<CapabilityId, Hardening<GkeParts>>>;

function isNamed(actual: unknown): boolean {
  if (actual === undefined || actual === null) {
    return true;
  }
  const { cidrBlocks, gcpPublicCidrsAccessEnabled } = actual as {
    readonly cidrBlocks?: readonly { readonly cidrBlock: string }[];
    readonly gcpPublicCidrsAccessEnabled?: boolean;
  };
  return (
    gcpPublicCidrsAccessEnabled !== true &&
    (cidrBlocks ?? []).every(({ cidrBlock }) => !open.test(cidrBlock))
  );
}

function isComplete(actual: unknown): boolean {
  const configs = (Array.isArray(actual) ? actual : []) as readonly {
    readonly logType: string;
    readonly exemptedMembers?: readonly string[];
  }[];
  return ["ADMIN_READ", "DATA_READ", "DATA_WRITE"].every((wanted) =>
    configs.some(
      ({ logType, exemptedMembers }) => logType === wanted && (exemptedMembers ?? []).length === 0,
    ),
  );
}
