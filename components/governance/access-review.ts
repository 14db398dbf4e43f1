import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { images } from "../versions";
import { hardened, jobUser, tokenMount, tokenVolume } from "./job-pod";
import { ownNamespaces, ownPodLabels } from "./own-namespaces";

/** What the review, its account, its role and its program are called. */
const accessReviewName = "access-review";
const roleName = `palisade-${accessReviewName}`;

/** What the review lists, and the one object that it writes. No Secret and no ConfigMap is among them. */
export const accessReviewRules: k8s.types.input.rbac.v1.PolicyRule[] = [
  { apiGroups: [""], resources: ["pods", "serviceaccounts"], verbs: ["get", "list"] },
  {
    apiGroups: ["rbac.authorization.k8s.io"],
    resources: ["clusterrolebindings", "clusterroles", "rolebindings", "roles"],
    verbs: ["get", "list"],
  },
  {
    apiGroups: ["wgpolicyk8s.io"],
    resources: ["clusterpolicyreports"],
    verbs: ["get", "create", "patch"],
  },
];

/** Reviews every week who has which rights, and keeps what it finds as a ClusterPolicyReport. */
export class AccessReview extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:AccessReview";

  constructor(
    name: string,
    args: {
      /** The namespace of reports, which it shares, and their CRDs. */
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(AccessReview.type, name, {}, opts);
    const namespace = ownNamespaces.reports;
    const inside = { parent: this, dependsOn: [...args.after] };
    const metadata = { name: accessReviewName, namespace };
    const account = new k8s.core.v1.ServiceAccount(
      `${name}-account`,
      { metadata, automountServiceAccountToken: false },
      inside,
    );
    const role = new k8s.rbac.v1.ClusterRole(
      `${name}-role`,
      { metadata: { name: roleName }, rules: accessReviewRules },
      { parent: this },
    );
    const binding = new k8s.rbac.v1.ClusterRoleBinding(
      `${name}-binding`,
      {
        metadata: { name: roleName },
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: roleName },
        subjects: [{ kind: "ServiceAccount", name: accessReviewName, namespace }],
      },
      { parent: this, dependsOn: [role, account] },
    );
    const program = new k8s.core.v1.ConfigMap(
      `${name}-program`,
      { metadata, data: { "access-review.jq": accessReviewProgram() } },
      inside,
    );
    new k8s.batch.v1.CronJob(
      `${name}-cronjob`,
      { metadata, spec: accessReviewSpec() },
      { parent: this, dependsOn: [binding, program, ...args.after] },
    );
    this.registerOutputs();
  }
}

/** The jq program that makes the report. */
export function accessReviewProgram(): string {
  return readFileSync(join(__dirname, "access-review.jq"), "utf8");
}

/**
 * Lists, judges, applies; each step only after the one before has succeeded, so that the last report stays where one fails.
 * Of pods only the name of the account is kept: whole pods of a large cluster would not fit.
 */
export const accessReviewScript = `set -eu
for kind in clusterroles roles clusterrolebindings rolebindings serviceaccounts; do
  kubectl get "$kind" --all-namespaces --output=json > "$SCRATCH/$kind.all"
  jq '.items[]' "$SCRATCH/$kind.all" > "$SCRATCH/$kind.json"
done
kubectl get pods --all-namespaces --output=jsonpath='{range .items[*]}{.metadata.namespace}/{.spec.serviceAccountName}{"\\n"}{end}' > "$SCRATCH/accounts"
sort -u "$SCRATCH/accounts" | jq --raw-input . > "$SCRATCH/used.json"
cd "$SCRATCH"
jq --null-input --from-file "$PROGRAM/access-review.jq" --argjson now "$(date +%s)" \\
  --slurpfile clusterroles clusterroles.json --slurpfile roles roles.json \\
  --slurpfile clusterrolebindings clusterrolebindings.json --slurpfile rolebindings rolebindings.json \\
  --slurpfile serviceaccounts serviceaccounts.json --slurpfile used used.json > report.json
kubectl apply --server-side --force-conflicts --field-manager=palisade-access-review --filename=report.json
`;

function accessReviewSpec(): k8s.types.input.batch.v1.CronJobSpec {
  return {
    schedule: "0 4 * * 1",
    timeZone: "Etc/UTC",
    concurrencyPolicy: "Forbid",
    startingDeadlineSeconds: 6 * 3600,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 3,
    jobTemplate: {
      spec: {
        backoffLimit: 2,
        activeDeadlineSeconds: 900,
        template: { metadata: { labels: ownPodLabels }, spec: pod() },
      },
    },
  };
}

function pod(): k8s.types.input.core.v1.PodSpec {
  return {
    serviceAccountName: accessReviewName,
    // Mounted below, and short-lived.
    automountServiceAccountToken: false,
    restartPolicy: "Never",
    securityContext: jobUser,
    containers: [
      {
        name: "review",
        // It has the shell, kubectl and jq that this takes.
        image: images.kubeBench,
        command: ["/bin/sh", "-c", accessReviewScript],
        env: [
          { name: "HOME", value: "/tmp" },
          { name: "SCRATCH", value: "/tmp" },
          { name: "PROGRAM", value: "/program" },
        ],
        resources: {
          requests: { cpu: "50m", memory: "128Mi" },
          limits: { cpu: "500m", memory: "512Mi" },
        },
        securityContext: hardened,
        volumeMounts: [
          { name: "tmp", mountPath: "/tmp" },
          { name: "program", mountPath: "/program", readOnly: true },
          tokenMount,
        ],
      },
    ],
    volumes: [
      { name: "tmp", emptyDir: { sizeLimit: "256Mi" } },
      { name: "program", configMap: { name: accessReviewName } },
      tokenVolume,
    ],
  };
}
