import { Key } from "@pulumi/aws/kms/key";
import { Provider as AwsProvider } from "@pulumi/aws/provider";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { PodDisruptionBudget } from "@pulumi/kubernetes/policy/v1/podDisruptionBudget";
import { Provider } from "@pulumi/kubernetes/provider";
import { controller } from "../../../policypack/rules/kubernetes/workloads/example-controllers";

const account = new AwsProvider("account", { region: "eu-central-1" });
const key = new Key(
  "key",
  { enableKeyRotation: true, deletionWindowInDays: 30 },
  { provider: account },
);

// As in the first preview of a stack that makes its cluster: where the cluster is, is not known yet.
const opts = { provider: new Provider("cluster", { kubeconfig: key.arn }) };
const namespace = "team-a";

new NetworkPolicy(
  "default-deny",
  {
    metadata: { name: "default-deny", namespace },
    spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
  },
  opts,
);

const compliant = controller("Deployment");
const { selector } = compliant["spec"] as { selector: { matchLabels: Record<string, string> } };

new PodDisruptionBudget(
  "budget",
  { metadata: { name: "budget", namespace }, spec: { maxUnavailable: 1, selector } },
  opts,
);

for (let number = 1; number <= 500; number++) {
  const name = `app-${number}`;
  new Deployment(
    name,
    { ...compliant, metadata: { ...compliant.metadata, name } } as ConstructorParameters<
      typeof Deployment
    >[1],
    opts,
  );
}
