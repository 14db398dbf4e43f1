import { z } from "zod";
import { environments } from "../../policypack/environments";
import type { Environment } from "../../policypack/environments";
import { dataClasses } from "../../policypack/rules/kubernetes/owner-labels";
import { podsForm, targetForm } from "./flow-ends";

/**
 * The shape of a stack's configuration: the one source of its types, of its validation, of the JSON Schema that editors
 * use and of the configuration table in the README. What needs two fields at once is in `consistency.ts`.
 *
 * A message given here is a phrase: it completes "… is not" and "Write …", and what follows "such as" is an example.
 */

/** Text of a certain form. */
const text = (form: RegExp, phrase: string) => z.string(phrase).regex(form, phrase);

const dnsLabel = text(
  /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/,
  "a DNS label of at most 40 characters, such as data-platform",
);

const cidr = z.cidrv4("an IPv4 range in CIDR notation, such as 10.16.0.0/16");

export const environmentSchema = z
  .enum(environments)
  .describe("What the stack is for. Decides the floor below which no rule may be rolled out.");

const stage = z
  .enum(["audit", "canary", "enforce"])
  .describe(
    "How far a rule is rolled out: reported only, denied in namespaces that opted in, denied everywhere.",
  );

const taint = z.strictObject({
  key: z.string().min(1, "the key of a taint, such as dedicated").describe("Key of the taint."),
  value: z.string().default("").describe("Value of the taint."),
  effect: z
    .enum(["NoSchedule", "PreferNoSchedule", "NoExecute"])
    .describe("What happens to pods that do not tolerate the taint."),
});

const nodePool = z.strictObject({
  name: dnsLabel.describe("Name of the pool, unique in its cluster; AKS allows 12 characters."),
  machineType: z
    .string("the cloud's own name of a machine type, such as m7g.large")
    .min(1, "the cloud's own name of a machine type, such as m7g.large")
    .describe("The cloud's own name of the machine: m7g.large."),
  architecture: z
    .enum(["amd64", "arm64"])
    .default("amd64")
    .describe("Processor of the machine type; decides the node image."),
  minSize: z.int().min(0).max(1000).default(1).describe("Fewest nodes per pool."),
  maxSize: z.int().min(1).max(1000).default(3).describe("Most nodes per pool."),
  diskSizeGb: z.int().min(30).max(4096).default(100).describe("Size of each node's disk, in GB."),
  spot: z.boolean().default(false).describe("Cheaper machines that the cloud may take back."),
  labels: z.record(z.string(), z.string()).default({}).describe("Kubernetes labels of the nodes."),
  taints: z.array(taint).default([]).describe("Kubernetes taints of the nodes."),
});

const network = z.strictObject(
  {
    cidr: cidr.describe("Range of the cluster's network; nodes (and on EKS pods) live in it."),
    podCidr: cidr.optional().describe("Range of the pods. Not on EKS, whose pods live in `cidr`."),
    serviceCidr: cidr.describe("Range of the cluster's Services; not routed outside of it."),
  },
  "a mapping with cidr, serviceCidr and, but on EKS, podCidr",
);

const privateReach = z.strictObject({
  mode: z
    .literal("private")
    .describe("The deployer runs inside the cluster's network, or one that is joined to it."),
});
const allowListedReach = z.strictObject({
  mode: z.literal("allow-listed").describe("The API is public, for the listed ranges only."),
  cidrs: z
    .array(cidr, "a list of IPv4 ranges")
    .min(1, "at least one IPv4 range")
    .describe("Ranges that may reach the API; never the whole internet."),
});
const dnsEndpointReach = z.strictObject({
  mode: z.literal("dns-endpoint").describe("GKE's DNS endpoint: reachable by IAM, not by address."),
});
const vnetIntegrationReach = z.strictObject({
  mode: z
    .literal("vnet-integration")
    .describe("AKS API server VNet integration: private, without a tunnel."),
});

const reach = "How the deployer reaches the API server.";
const kubernetesVersion = text(
  /^1\.[0-9]+$/,
  'a minor version of Kubernetes, such as "1.36"',
).describe("Minor version of Kubernetes, quoted: 1.30 unquoted is the number 1.3.");
const zones = z.int().min(1).max(3).default(3).describe("How many availability zones to span.");
const auditLogRetentionDays = z
  .literal([90, 180, 365, 731])
  .default(365)
  .describe("Days that the control plane's audit logs are kept.");

const managed = {
  name: dnsLabel.describe("Name of the cluster, unique in the stack."),
  kubernetesVersion,
  network: network.describe("Address ranges of the cluster."),
  zones,
  nodePools: z
    .array(nodePool, "a list of node pools")
    .min(1, "at least one node pool")
    .describe("Pools of nodes; the first also runs the system."),
  auditLogRetentionDays,
};

const awsCluster = z.strictObject({
  cloud: z.literal("aws").describe("An EKS cluster."),
  ...managed,
  accountId: text(/^[0-9]{12}$/, 'a 12-digit AWS account id, such as "111122223333"').describe(
    "The only account that the provider may touch; quoted.",
  ),
  region: text(/^[a-z]{2}(-[a-z]+)+-[0-9]$/, "an AWS region, such as eu-central-1").describe(
    "AWS region of the cluster.",
  ),
  reach: z
    .discriminatedUnion("mode", [privateReach, allowListedReach], "a mapping with mode")
    .describe(reach),
  administrators: z
    .array(
      text(
        /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/.+$/,
        "the ARN of an IAM role, such as arn:aws:iam::111122223333:role/platform-admin",
      ),
      "a list of ARNs of IAM roles",
    )
    .min(1, "at least one administrator")
    .describe("IAM roles that administer the cluster, each with its full path."),
  accountTrail: z
    .enum(["install", "existing"])
    .default("install")
    .describe(
      "The account's CloudTrail and, in the cluster's region, GuardDuty: install them, once per account, or rely on what is there.",
    ),
  alarmEmails: z
    .array(z.email("an e-mail address, such as on-call@example.com"), "a list of e-mail addresses")
    .default([])
    .describe("Who hears at once of a use of the break-glass role."),
});

const gcpCluster = z.strictObject({
  cloud: z.literal("gcp").describe("A GKE cluster."),
  ...managed,
  project: text(
    /^[a-z][-a-z0-9]{4,28}[a-z0-9]$/,
    "a Google Cloud project id, such as example-data-dev",
  ).describe("Project that holds the cluster."),
  region: text(
    /^[a-z]+-[a-z]+[0-9]+$/,
    "a Google Cloud region (not a zone), such as europe-west3",
  ).describe("Google Cloud region of the cluster."),
  reach: z
    .discriminatedUnion(
      "mode",
      [privateReach, allowListedReach, dnsEndpointReach],
      "a mapping with mode",
    )
    .describe(reach),
  securityGroup: text(
    /^gke-security-groups@.+\..+$/,
    "gke-security-groups at your domain, such as gke-security-groups@example.com",
  ).describe("Google Group whose member groups RBAC may name."),
  administrators: z
    .array(
      z.email("the e-mail address of a Google Group, such as platform-admins@example.com"),
      "a list of e-mail addresses of Google Groups",
    )
    .min(1, "at least one administrator")
    .describe("Google Groups that administer the cluster."),
  projectTrail: z
    .enum(["install", "existing"])
    .default("install")
    .describe(
      "The project's audit configuration and the bucket of its audit logs: install them, once per project, or rely on what is there.",
    ),
});

const guid = z.guid("a GUID, such as 00000000-0000-4000-8000-000000000001");
const azureCluster = z.strictObject({
  cloud: z.literal("azure").describe("An AKS cluster."),
  ...managed,
  subscriptionId: guid.describe("Subscription that holds the cluster."),
  tenantId: guid.describe("Entra tenant of the subscription."),
  region: text(/^[a-z]+[0-9]*$/, "an Azure region, such as germanywestcentral").describe(
    "Azure region of the cluster.",
  ),
  reach: z
    .discriminatedUnion(
      "mode",
      [privateReach, allowListedReach, vnetIntegrationReach],
      "a mapping with mode",
    )
    .describe(reach),
  administrators: z
    .array(guid, "a list of object ids of Entra groups")
    .min(1, "at least one administrator")
    .describe("Object ids of Entra groups that administer the cluster."),
  subscriptionTrail: z
    .enum(["install", "existing"])
    .default("install")
    .describe(
      "The export of the subscription's Activity log and its Defender plans: install them, once per subscription, or rely on what is there.",
    ),
});

const existingCluster = z.strictObject({
  cloud: z.literal("existing").describe("Any cluster that a kubeconfig reaches; only governed."),
  name: managed.name,
  kubernetesVersion,
  kubeconfig: text(
    /^[A-Za-z][-_A-Za-z0-9]{0,62}$/,
    "the name of a secret configuration key, such as edge-kubeconfig",
  ).describe(
    "Name of the secret configuration key that holds the kubeconfig: `pulumi config set --secret NAME`.",
  ),
  capabilities: z
    .strictObject({
      privilegedDaemonsets: z
        .boolean()
        .default(true)
        .describe("Host-level DaemonSets may run: Falco's driver, node scanners."),
      fqdnPolicies: z.boolean().default(false).describe("Egress can be limited by DNS name."),
    })
    .default({ privilegedDaemonsets: true, fqdnPolicies: false })
    .describe("What governance may rely on in the cluster."),
});

export const clusterSchema = z.discriminatedUnion("cloud", [
  awsCluster,
  gcpCluster,
  azureCluster,
  existingCluster,
]);

const group = text(
  /^(?!((aws|gcp|azure|existing):)?system:).+$/,
  "the name of a group outside of Kubernetes' own system:, such as analysts or gcp:analysts@example.com",
);
const groups = (does: string) =>
  z
    .array(group, "a list of groups")
    .default([])
    .describe(
      `Groups, as the API server knows them, ${does}. On one cloud alone with its name before: \`gcp:analysts@example.com\`.`,
    );

const flow = z.strictObject(
  {
    from: text(
      podsForm,
      "a namespace of the team, with or without a tier of it, such as airflow/scheduler",
    ).describe(
      "Who connects: all pods of a namespace of the team (`airflow`), or those with a label `palisade.dev/tier` (`airflow/scheduler`).",
    ),
    to: text(
      targetForm,
      "a namespace or a tier of it, api-server, metadata-service, internet, a range or a host name, such as warehouse/database",
    ).describe(
      "Where to: pods of a team, likewise; `api-server`; `metadata-service`, where pods get their cloud identity; `internet`; an IPv4 range; or a host name, where every cluster can limit egress by name.",
    ),
    ports: z
      .array(z.int("a TCP port, such as 5432").min(1).max(65535), "a list of TCP ports")
      .min(1, "at least one TCP port, such as 5432")
      .optional()
      .describe(
        "TCP ports. Any port within one namespace, and 443 on the internet and hosts, where nothing is said.",
      ),
  },
  "a mapping with from and to",
);

export const teamSchema = z.strictObject({
  name: dnsLabel.describe("Name of the team; owns its namespaces."),
  namespaces: z
    .array(dnsLabel, "a list of namespaces")
    .min(1, "at least one namespace")
    .describe("Namespaces of the team, in every cluster."),
  dataEngineers: groups("with the data-engineer role"),
  dataScientists: groups("with the data-scientist role"),
  deployers: groups("with the ci-deployer role: the team's pipelines"),
  viewers: groups("who see the team's workloads"),
  dataClass: z
    .enum(dataClasses)
    .default("internal")
    .describe("How sensitive the team's data is; a label on its namespaces."),
  flows: z
    .array(flow, "a list of flows")
    .default([])
    .describe(
      "Connections that the team's pods may open, beyond DNS. What is not listed is denied, within a namespace too.",
    ),
});

export const accessSchema = z.strictObject(
  {
    platformAdmins: groups("who restart, drain and scale in the whole cluster"),
    securityAuditors: groups("who see workloads, roles, policies and reports of the whole cluster"),
    viewers: groups("who see the workloads of the whole cluster"),
  },
  "a mapping with platformAdmins, securityAuditors or viewers",
);

const logged = z
  .boolean()
  .default(true)
  .describe(
    "Whether Sigstore's log must have the signature too, which shows a use of the key that nobody meant. Each " +
      "admission then asks Sigstore; false is for keys whose signatures are kept to yourselves.",
  );

const signer = z.discriminatedUnion(
  "by",
  [
    z.strictObject({
      by: z.literal("keyless").describe("An identity signs, with a certificate of the moment."),
      issuer: z
        .url("the address of an issuer, such as https://token.actions.githubusercontent.com")
        .describe("Who vouches for the identity."),
      subject: z
        .string("the identity that signs")
        .min(1, "the identity that signs")
        .describe("The identity itself: the address of a workflow at a ref."),
    }),
    z.strictObject({
      by: z.literal("key").describe("The private half of a key signs."),
      publicKey: text(/^-----BEGIN PUBLIC KEY-----\n/, "a public key in PEM").describe(
        "The public half, in PEM.",
      ),
      logged,
    }),
    z.strictObject({
      by: z.literal("kms").describe("A key signs that never leaves its service."),
      kms: text(
        /^(awskms|gcpkms|azurekms|hashivault):\/\/.+$/,
        "the address of a key, such as awskms:///alias/images",
      ).describe("The key, as cosign names it."),
      logged,
    }),
  ],
  "a mapping with by",
);

const signatures = z.strictObject(
  {
    images: z
      .array(z.string().min(1), "a list of patterns, such as registry.example.com/*")
      .min(1, "at least one pattern, such as registry.example.com/*")
      .describe("Images that must be signed, as patterns: `registry.example.com/*`."),
    signers: z
      .array(signer, "a list of signers")
      .min(1, "at least one signer")
      .describe("Who is trusted; one of them must have signed."),
    transparencyLog: z
      .url("the address of a transparency log")
      .default("https://rekor.sigstore.dev")
      .describe("Where keyless signatures are logged; Sigstore's own unless you run one."),
  },
  "a mapping with images and signers",
);

export const policiesSchema = z.strictObject({
  default: stage.optional().describe("Stage of every rule that is not named below."),
  rules: z.record(z.string(), stage).default({}).describe("Stage of single rules, by rule id."),
  parameters: z
    .record(
      z.string(),
      z.record(z.string(), z.array(z.string(), "a list of texts"), "a mapping of parameters"),
      "a mapping of rule ids",
    )
    .optional()
    .describe("What single rules are told, by rule id: the registries that images may come from."),
  signatures: signatures
    .optional()
    .describe(
      "Whose signature an image must have. Without it no signature is verified, and the stack says so.",
    ),
});

const lastDay = text(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a day in quotes, such as "2027-08-09"');
const lastDays = (cloud: string) =>
  z
    .record(z.string(), lastDay, "a mapping of minor versions")
    .optional()
    .describe(`Last day of standard support on ${cloud}, by minor version.`);

export const kubernetesSupportSchema = z.strictObject(
  { aws: lastDays("EKS"), gcp: lastDays("GKE"), azure: lastDays("AKS") },
  "a mapping of clouds",
);

export const settingsSchema = z.strictObject({
  environment: environmentSchema,
  clusters: z
    .array(clusterSchema, "a list of clusters")
    .min(1, "at least one cluster")
    .describe("The clusters of the stack."),
  teams: z
    .array(teamSchema, "a list of teams")
    .default([])
    .describe("Teams, their namespaces and who works in them."),
  access: accessSchema
    .default({ platformAdmins: [], securityAuditors: [], viewers: [] })
    .describe("Who works on the whole cluster, and as what. Its administrators are the cloud's."),
  policies: policiesSchema.default({ rules: {} }).describe("Rollout of the rules."),
  monitoring: z
    .enum(["install", "existing", "none"])
    .default("install")
    .describe(
      "Prometheus: install kube-prometheus-stack, rely on its CRDs being there, or do without.",
    ),
  kubernetesSupport: kubernetesSupportSchema
    .optional()
    .describe(
      "Versions of Kubernetes that a cloud offers and Palisade does not know yet, or whose support ends on another day.",
    ),
  decommission: z
    .boolean()
    .default(false)
    .describe("Lifts deletion protection and locks, as the first step of tearing the stack down."),
});

export type { Environment };
export type Settings = z.output<typeof settingsSchema>;
export type Stage = z.output<typeof stage>;
export type ClusterSettings = Settings["clusters"][number];
export type AwsClusterSettings = z.output<typeof awsCluster>;
export type GcpClusterSettings = z.output<typeof gcpCluster>;
export type AzureClusterSettings = z.output<typeof azureCluster>;
export type ExistingClusterSettings = z.output<typeof existingCluster>;
export type NodePoolSettings = z.output<typeof nodePool>;
export type TeamSettings = z.output<typeof teamSchema>;
export type AccessSettings = Settings["access"];
export type FlowSettings = TeamSettings["flows"][number];
export type Monitoring = Settings["monitoring"];
export type PolicySettings = z.output<typeof policiesSchema>;
export type ManagedClusterSettings = Exclude<ClusterSettings, ExistingClusterSettings>;
