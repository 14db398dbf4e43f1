import type { AlertGroup } from "../alert";
import { firstOrMore } from "./counted";

const attempts = (result: string) => `authentication_attempts{instance="a",result="${result}"}`;
const asked = (result: string) => `authorization_attempts_total{instance="a",result="${result}"}`;
const changes = (verb: string, resource: string, subresource = "") =>
  `apiserver_request_total{instance="a",group="policies.kyverno.io",resource="${resource}",subresource="${subresource}",verb="${verb}",code="200"}`;

const looser =
  'apiserver_request_total{group="policies.kyverno.io",subresource="",code=~"2..",' +
  'resource=~".*policies",verb=~"DELETE|DELETECOLLECTION"}';
const exempt =
  'apiserver_request_total{group="policies.kyverno.io",subresource="",code=~"2..",' +
  'resource="policyexceptions",verb=~"POST|PUT|PATCH|APPLY"}';

/** Who asks for what they may not have, and who changes what others may not have. */
export const apiAlerts: AlertGroup = {
  area: "api",
  alerts: [
    {
      name: "UnauthenticatedApiAccess",
      severity: "critical",
      // A refused login never reaches apiserver_request_total. Probes of the internet make a few of these an hour.
      expr: 'sum(increase(authentication_attempts{result=~"failure|error"}[5m])) > 50',
      summary: "{{ $value | humanize }} logins to the API server failed within 5m",
      description:
        "An expired credential that a workload repeats, or somebody who tries. The audit log has user agents and addresses.",
      cases: {
        fires: {
          samples: { [attempts("failure")]: "0+20x20", [attempts("success")]: "0+500x20" },
          at: "10m",
          alerts: [
            {
              labels: {},
              summary: "100 logins to the API server failed within 5m",
              description:
                "An expired credential that a workload repeats, or somebody who tries. The audit log has user agents and addresses.",
            },
          ],
        },
        silent: {
          samples: { [attempts("failure")]: "0+5x60", [attempts("success")]: "0+500x60" },
          at: "40m",
        },
        resolves: {
          samples: { [attempts("error")]: "0+20x20 400x20" },
          firesAt: "15m",
          resolvedBy: "30m",
        },
      },
    },
    {
      name: "UnauthorizedApiAccess",
      severity: "warning",
      // RBAC refuses by having no opinion. Controllers that probe for what they may do make a steady few.
      expr: 'sum(increase(authorization_attempts_total{result=~"denied|no-opinion|error"}[5m])) > 100',
      for: "5m",
      summary: "{{ $value | humanize }} requests to the API server were forbidden within 5m",
      description:
        "Somebody asks for what their roles do not give. The audit log says who, and for what.",
      cases: {
        fires: {
          samples: { [asked("no-opinion")]: "0+40x30", [asked("allowed")]: "0+900x30" },
          pendingAt: "5m",
          at: "20m",
          alerts: [
            {
              labels: {},
              summary: "200 requests to the API server were forbidden within 5m",
              description:
                "Somebody asks for what their roles do not give. The audit log says who, and for what.",
            },
          ],
        },
        silent: {
          samples: { [asked("no-opinion")]: "0+10x60", [asked("allowed")]: "0+900x60" },
          at: "40m",
        },
        resolves: {
          samples: { [asked("denied")]: "0+40x25 1000x20" },
          firesAt: "20m",
          resolvedBy: "35m",
        },
      },
    },
    {
      name: "PolicyLoosened",
      severity: "critical",
      // Kyverno's own kyverno_policy_changes_total sees nothing of CEL policies.
      expr: `(${firstOrMore(looser, "resource, verb", "15m")}) or (${firstOrMore(exempt, "resource, verb", "15m")})`,
      summary: "Policies were deleted or exempted from: {{ $labels.verb }} {{ $labels.resource }}",
      description:
        "Expected while Palisade deploys a stack whose waivers or rules change, and at no other time.",
      cases: {
        fires: {
          samples: {
            [changes("DELETE", "validatingpolicies")]: "_x20 1x10",
            [changes("DELETE", "mutatingpolicies")]: "5x20 6x10",
            [changes("PATCH", "policyexceptions")]: "3x20 4x10",
          },
          at: "22m",
          alerts: [
            {
              labels: { resource: "policyexceptions", verb: "PATCH" },
              summary: "Policies were deleted or exempted from: PATCH policyexceptions",
              description:
                "Expected while Palisade deploys a stack whose waivers or rules change, and at no other time.",
            },
            {
              labels: { resource: "mutatingpolicies", verb: "DELETE" },
              summary: "Policies were deleted or exempted from: DELETE mutatingpolicies",
              description:
                "Expected while Palisade deploys a stack whose waivers or rules change, and at no other time.",
            },
            {
              labels: { resource: "validatingpolicies", verb: "DELETE" },
              summary: "Policies were deleted or exempted from: DELETE validatingpolicies",
              description:
                "Expected while Palisade deploys a stack whose waivers or rules change, and at no other time.",
            },
          ],
        },
        // Kyverno writes the status of its policies all the time, and everybody reads them.
        silent: {
          samples: {
            [changes("PATCH", "validatingpolicies", "status")]: "0+3x60",
            [changes("LIST", "policyexceptions")]: "0+3x60",
            [changes("POST", "validatingpolicies")]: "0+1x60",
          },
          at: "40m",
        },
        resolves: {
          samples: { [changes("POST", "policyexceptions")]: "0x10 1x40" },
          firesAt: "15m",
          resolvedBy: "30m",
        },
      },
    },
    {
      name: "StorageNotEncrypted",
      severity: "critical",
      expr: firstOrMore(
        'apiserver_storage_transformation_operations_total{status!="OK"}',
        "transformation_type, status",
        "10m",
      ),
      for: "5m",
      summary: "The API server cannot use the key that encrypts its Secrets",
      description:
        "{{ $labels.transformation_type }} fails with {{ $labels.status }}: the key is disabled, deleted or no longer granted.",
      cases: {
        fires: {
          samples: {
            'apiserver_storage_transformation_operations_total{resource="secrets",transformation_type="from_storage",transformer_prefix="k8s:enc:kms:v2:",status="Unknown"}':
              "0+1x30",
          },
          pendingAt: "3m",
          at: "20m",
          alerts: [
            {
              labels: { transformation_type: "from_storage", status: "Unknown" },
              summary: "The API server cannot use the key that encrypts its Secrets",
              description:
                "from_storage fails with Unknown: the key is disabled, deleted or no longer granted.",
            },
          ],
        },
        silent: {
          samples: {
            'apiserver_storage_transformation_operations_total{resource="secrets",transformation_type="to_storage",transformer_prefix="k8s:enc:kms:v2:",status="OK"}':
              "0+5x60",
          },
          at: "40m",
        },
        resolves: {
          samples: {
            'apiserver_storage_transformation_operations_total{resource="secrets",transformation_type="to_storage",transformer_prefix="k8s:enc:kms:v2:",status="Unavailable"}':
              "0+1x20 20x30",
          },
          firesAt: "18m",
          resolvedBy: "35m",
        },
      },
    },
  ],
};
