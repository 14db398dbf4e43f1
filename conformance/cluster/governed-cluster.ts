import { kyvernoValues } from "../../components/governance/kyverno";
import { rolledOut } from "../../components/governance/rolled-out";
import { ownNamespaces } from "../../components/governance/own-namespaces";
import { scopeOf } from "../../components/governance/scope";
import type { Environment, PolicySettings } from "../../components/settings/schema";
import type { Manifest } from "../../policypack/examples";
import type { KyvernoSet } from "../../policypack/kyverno-set";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { setRules } from "../../policypack/rules/sets";
import type { Waiver } from "../../policypack/waivers";
import { eventually } from "./eventually";
import { startKyverno } from "./kyverno";
import type { RunningKyverno } from "./kyverno";
import { applyAll, clusterObjects } from "./objects";
import type { ClusterObjects, Reference } from "./objects";
import type { Route } from "./route";
import { startControlPlane } from "./start";
import type { ControlPlane } from "./start";
import { kubernetesUnderTest } from "./tools";

/** A cluster with the policies that the program deploys into it. */
export interface GovernedCluster {
  readonly controlPlane: ControlPlane;
  readonly kyverno: RunningKyverno;
  readonly objects: ClusterObjects;
  readonly set: KyvernoSet;
  readonly stop: () => Promise<void>;
}

interface GovernedOptions {
  readonly environment: Environment;
  /** @default nothing said, so that the environment decides */
  readonly policies?: PolicySettings;
  readonly waivers?: readonly Waiver[];
  /** Leads from the API server to Kyverno. @default nothing between them */
  readonly through?: Route;
  /** What is there before the policies are. */
  readonly objects: readonly Manifest[];
}

/** As the components of a cluster with Prometheus elsewhere would have it. */
const cluster = {
  cloud: "aws",
  capabilities: {
    privilegedDaemonsets: true,
    networkPolicyEngine: "vpc-cni",
    fqdnPolicies: false,
  },
  cisBenchmark: "eks-1.8.0",
  systemNamespaces: ["kube-system"],
} as const;

export function governedScope(environment: Environment) {
  return scopeOf(cluster, { environment, monitoring: "none" });
}

export async function startGovernedCluster(options: GovernedOptions): Promise<GovernedCluster> {
  const { environment, policies = { rules: {} }, waivers = [] } = options;
  const scope = governedScope(environment);
  const set = rolledOut(
    {
      rules: kubernetesRules,
      setRules,
      waivers,
      settings: { policies, teams: [] },
      now: new Date("2026-06-01T12:00:00Z"),
    },
    scope,
  );
  const controlPlane = await startControlPlane({ version: kubernetesUnderTest() });
  let kyverno: RunningKyverno | undefined;
  const stop = async (): Promise<void> => {
    await kyverno?.stop();
    await controlPlane.stop();
  };
  try {
    const objects = clusterObjects(controlPlane.admin);
    kyverno = await startKyverno(controlPlane, kyvernoValues(scope), options.through);
    await applyAll(objects, [
      {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name: ownNamespaces.exceptions },
      },
      ...options.objects,
    ]);
    // In the order of the program: a policy that came first would refuse what is waived.
    for (const object of [...set.exceptions, ...set.policies])
      await patientlyApplied(objects, object);
    await untilCalled(objects, set);
    return {
      controlPlane,
      kyverno,
      objects,
      set,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Kyverno compiles each policy when it is asked about it; on a machine that has much to do, that takes too long for some. */
async function patientlyApplied(objects: ClusterObjects, object: Reference): Promise<void> {
  await eventually(`${object.metadata.name ?? ""} is taken`, async () => {
    await objects.apply(object);
    return true;
  });
}

interface WebhookConfiguration extends Manifest {
  readonly webhooks?: readonly { readonly clientConfig: { readonly url?: string } }[];
}

/** Waits until the API server asks Kyverno about every policy but those that are only for its scans. */
async function untilCalled(objects: ClusterObjects, { policies }: KyvernoSet): Promise<void> {
  const names = policies
    .filter(({ spec }) => spec.evaluation.admission.enabled)
    .map(({ metadata }) => metadata.name);
  await eventually(
    "the API server is told to ask about every policy",
    async () => {
      const asked = new Set((await webhookUrls(objects)).flatMap((url) => url.split("/")));
      return names.every((name) => asked.has(name));
    },
    120,
  );
}

async function webhookUrls(objects: ClusterObjects): Promise<string[]> {
  const kinds = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"];
  const lists = await Promise.all(
    kinds.map((kind) =>
      objects.list({ apiVersion: "admissionregistration.k8s.io/v1", kind, metadata: {} }),
    ),
  );
  return lists
    .flat()
    .flatMap(({ webhooks = [] }: WebhookConfiguration) =>
      webhooks.map(({ clientConfig }) => clientConfig.url ?? ""),
    );
}

interface PolicyStatus {
  readonly conditionStatus?: {
    readonly ready?: boolean;
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly message: string;
    }[];
  };
}

/** Policies that Kyverno does not call ready, and what it says of each. */
export async function unready({ objects, set }: GovernedCluster): Promise<string[]> {
  const answers = await Promise.all(
    set.policies.map(async (policy: Reference) => (await objects.get(policy)).body as Manifest),
  );
  return answers.flatMap(({ metadata, ["status"]: status }) => {
    const { ready, conditions = [] } = (status as PolicyStatus | undefined)?.conditionStatus ?? {};
    if (ready === true) return [];
    const reasons = conditions.filter((each) => each.status !== "True");
    return [`${metadata.name}: ${reasons.map(({ message }) => message).join(", ")}`];
  });
}
