# One ClusterPolicyReport from the outputs of kube-bench, which are read with --slurp.
# Arguments: $benchmark, $scope (what was scanned, as part of a name), $node, $now (seconds), $severities (severity by number of a check).

def controls:
  if type == "object" then .Controls
  elif type == "array" then .
  else error("kube-bench wrote \(type), not an object")
  end;

# A manual check is a warning: it says what to look at, not that something is wrong.
def verdict:
  { PASS: "pass", FAIL: "fail", WARN: "warn", INFO: "skip" }[.status]
  // error("check \(.test_number) has the unknown status \(.status)");

def clipped($most):
  if length > $most then .[:$most] + "..." else . end;

[ .[] | controls[]
  | . as $control
  | .tests[] as $section
  | $section.results[]
  | {
      source: "kube-bench",
      policy: $benchmark,
      rule: .test_number,
      category: $section.desc,
      result: verdict,
      severity: ($severities[.test_number] // "medium"),
      scored: .scored,
      message: (.test_desc | clipped(1000)),
      timestamp: { seconds: $now, nanos: 0 }
    }
  + if $control.node_type == "node"
    then { resources: [{ apiVersion: "v1", kind: "Node", name: $node }] }
    else {}
    end
] as $results
| if $results == [] then error("kube-bench reported no check") else . end
| def count($verdict): [$results[] | select(.result == $verdict)] | length;
  {
    apiVersion: "wgpolicyk8s.io/v1alpha2",
    kind: "ClusterPolicyReport",
    metadata: {
      name: "cis-\($benchmark)-\($scope)",
      labels: { "app.kubernetes.io/managed-by": "palisade" }
    },
    results: $results,
    summary: {
      pass: count("pass"),
      fail: count("fail"),
      warn: count("warn"),
      error: 0,
      skip: count("skip")
    }
  }
