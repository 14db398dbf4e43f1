# One ClusterPolicyReport on who has which rights, from what kubectl lists as JSON.
# Arguments, each a list of objects: $clusterroles, $roles, $clusterrolebindings, $rolebindings, $serviceaccounts; $used, the
# service accounts of running pods as "namespace/name"; $now (seconds).

def isKubernetesOwn:
  .metadata.labels["kubernetes.io/bootstrapping"] == "rbac-defaults"
  or (.metadata.name | startswith("system:"));

def has_any($wanted): any(.[]; . == "*" or IN($wanted[]));

# A rule on some named objects alone is as broad as somebody meant.
def grants($groups; $resources; $verbs):
  (.resourceNames // []) == []
  and ((.apiGroups // []) | has_any($groups))
  and ((.resources // []) | has_any($resources))
  and ((.verbs // []) | has_any($verbs));

# What of a rule is more than a person or a workload should have.
def broad:
  if ((.verbs // []) | index("*")) or ((.resources // []) | index("*")) then ["wildcard", "high"] else empty end,
  if grants(["rbac.authorization.k8s.io"]; ["roles", "clusterroles"]; ["escalate", "bind"]) then ["role-escalation", "critical"] else empty end,
  if grants([""]; ["users", "groups", "serviceaccounts"]; ["impersonate"]) then ["impersonation", "critical"] else empty end,
  if grants([""]; ["serviceaccounts/token"]; ["create"]) then ["token-creation", "critical"] else empty end,
  if grants([""]; ["nodes/proxy"]; ["get", "create"]) then ["node-proxy", "critical"] else empty end,
  if grants(["certificates.k8s.io"]; ["certificatesigningrequests/approval"]; ["update", "patch"]) then ["csr-approval", "critical"] else empty end,
  if grants(["admissionregistration.k8s.io"]; ["validatingwebhookconfigurations", "mutatingwebhookconfigurations"]; ["create", "update", "patch", "delete"]) then ["webhook-configuration", "high"] else empty end,
  if grants([""]; ["pods/exec", "pods/attach", "pods/ephemeralcontainers"]; ["get", "create", "update", "patch"]) then ["pod-exec", "high"] else empty end,
  if grants([""]; ["secrets"]; ["get", "list", "watch"]) then ["reads-secrets", "high"] else empty end;

def subjectName:
  if .kind == "ServiceAccount" then "ServiceAccount \(.namespace)/\(.name)" else "\(.kind) \(.name)" end;

def names: [.subjects // [] | .[] | subjectName] | join(", ");

def clipped($most): if length > $most then .[:$most] + "..." else . end;

( [$clusterroles[] | {key: "ClusterRole /\(.metadata.name)", value: (.rules // [])}]
  + [$roles[] | {key: "Role \(.metadata.namespace)/\(.metadata.name)", value: (.rules // [])}]
  | from_entries ) as $rules
| ([$serviceaccounts[] | {key: "\(.metadata.namespace)/\(.metadata.name)", value: true}] | from_entries) as $accounts
| ([$used[] | {key: ., value: true}] | from_entries) as $running
| [ ($clusterrolebindings[] | .kind = "ClusterRoleBinding"), ($rolebindings[] | .kind = "RoleBinding") ] as $bindings
| [ $bindings[] | select(isKubernetesOwn | not)
    | . as $binding
    | (if .roleRef.kind == "Role" then "Role \(.metadata.namespace)/\(.roleRef.name)" else "ClusterRole /\(.roleRef.name)" end) as $role
    | [ # over-broad
        ( [$rules[$role] // [] | .[] | broad] | unique | .[]
          | {rule: .[0], severity: .[1], category: "over-broad", message: "\($binding | names): \(.[0]), by \($binding.roleRef.kind) \($binding.roleRef.name)"} ),
        ( .subjects // [] | .[] | select(.name | IN("system:authenticated", "system:unauthenticated", "system:anonymous", "system:serviceaccounts"))
          | {rule: "everybody", severity: "critical", category: "over-broad", message: "\(subjectName): \($binding.roleRef.kind) \($binding.roleRef.name)"} ),
        ( .subjects // [] | .[] | select(.kind == "ServiceAccount" and .name == "default")
          | {rule: "default-account", severity: "medium", category: "over-broad", message: "\(subjectName): every pod that names no account, by \($binding.roleRef.name)"} ),
        # unused
        ( select($rules[$role] == null)
          | {rule: "missing-role", severity: "medium", category: "unused", message: "\(.roleRef.kind) \(.roleRef.name) is not there; whoever makes it gives it to \(names)"} ),
        ( select((.subjects // []) == [])
          | {rule: "no-subject", severity: "low", category: "unused", message: "nobody has \(.roleRef.kind) \(.roleRef.name) by this"} ),
        ( .subjects // [] | .[] | select(.kind == "ServiceAccount") | "\(.namespace)/\(.name)" as $account
          | if $accounts[$account] != true
            then {rule: "missing-account", severity: "medium", category: "unused", message: "ServiceAccount \($account) is not there; whoever makes it has \($binding.roleRef.kind) \($binding.roleRef.name)"}
            elif $running[$account] != true
            then {rule: "idle-account", severity: "low", category: "unused", message: "no pod runs as ServiceAccount \($account), which has \($binding.roleRef.kind) \($binding.roleRef.name)"}
            else empty end )
      ] as $findings
    | (if $findings == [] then [{rule: "binding", category: "binding", message: "\(names): \(.roleRef.kind) \(.roleRef.name)"}] else $findings end)[]
    | . + {
        source: "access-review",
        policy: "access-review",
        result: (if .category == "over-broad" then "fail" elif .category == "unused" then "warn" else "pass" end),
        severity: (.severity // "info"),
        message: (.message | clipped(500)),
        timestamp: {seconds: $now, nanos: 0},
        resources: [
          {apiVersion: "rbac.authorization.k8s.io/v1", kind: $binding.kind, name: $binding.metadata.name}
          + (if $binding.metadata.namespace == null then {} else {namespace: $binding.metadata.namespace} end)
        ]
      }
  ] as $results
| def count($result): [$results[] | select(.result == $result)] | length;
  {
    apiVersion: "wgpolicyk8s.io/v1alpha2",
    kind: "ClusterPolicyReport",
    metadata: {name: "access-review", labels: {"app.kubernetes.io/managed-by": "palisade"}},
    # What is wrong comes first, for an object holds no more than this of it. The summary counts all.
    results: ($results | sort_by({fail: 0, warn: 1, pass: 2}[.result]) | .[:2000]),
    summary: {pass: count("pass"), fail: count("fail"), warn: count("warn"), error: 0, skip: 0}
  }
