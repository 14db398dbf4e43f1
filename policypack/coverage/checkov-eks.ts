import { covered, refused, type CoveredCheck } from "./answer";

const aws = (...numbers: readonly number[]): string[] => numbers.map((n) => `CKV_AWS_${n}`);
const graph = (...numbers: readonly number[]): string[] => numbers.map((n) => `CKV2_AWS_${n}`);

const noStorage =
  "Nothing that we judge stands on it, and it says nothing of what a network lets through.";
const password =
  "People have no password in an account of ours: they come by IAM Identity Center, and no console user is made.";

/** Checkov's checks of EKS. */
export const checkovEks: readonly CoveredCheck[] = [
  covered(aws(37), "Control-plane logs", ["require-eks-control-plane-logs"]),
  covered(
    aws(38),
    "Public endpoint open to the world",
    ["restrict-eks-public-endpoint"],
    "Stricter: the check knows 0.0.0.0/0 alone, the rule also ::/0 and halves and quarters of either.",
  ),
  covered(aws(39), "Public endpoint", [
    "require-eks-private-endpoint",
    "restrict-eks-public-endpoint",
  ]),
  covered(
    aws(58),
    "Encryption of Secrets",
    ["require-eks-secrets-encryption"],
    "Stricter: with a key of your own.",
  ),
  covered(aws(100), "SSH into nodes", ["disallow-eks-node-ssh"]),
  covered(
    aws(339),
    "Supported version",
    ["require-eks-version", "require-eks-standard-support"],
    "Stricter: a cluster that names no version passes the check. When support ends is said at preview, by a table with dates.",
  ),
];

/** Checkov's checks of AWS networks. */
const network: readonly CoveredCheck[] = [
  refused(
    aws(23),
    "Descriptions of security group rules",
    "A text that anyone may write makes no port safer. Which rule is whose is in the program and its history.",
  ),
  covered(
    aws(24, 25, 260, 277),
    "Ports open to the world: SSH, RDP, HTTP, all",
    ["restrict-aws-security-group-ingress"],
    "Stricter on ranges: ::/0 and parts of the internet count. HTTP is what a load balancer is for, so it is no finding.",
  ),
  covered(aws(382), "Egress of everything to everywhere", ["restrict-aws-security-group-egress"]),
  refused(
    aws(123),
    "Approval of endpoint connections",
    "It is about offering a service to other accounts by PrivateLink, which no cluster does by itself.",
  ),
  covered(aws(130), "Public addresses in subnets", ["disallow-aws-subnet-public-ip"]),
  refused(
    aws(148),
    "Default VPC",
    "The check finds a program that adopts the default VPC, of which Pulumi programs can also do good: to delete it.",
  ),
  refused(
    aws(229, 230, 231, 232, 352),
    "Ports in network ACLs",
    "Security groups decide what comes in, each for what it is on; an ACL repeats it for whole subnets, without state.",
  ),
  refused(
    aws(331),
    "Automatic acceptance by a transit gateway",
    "A transit gateway is the organisation's, above the program of any cluster.",
  ),
  refused(
    aws(344, 345, 346),
    "Guards of Network Firewall",
    "A firewall for a whole organisation is made and guarded by another program than that of a cluster.",
  ),
  refused(graph(1), "Network ACLs that are used", noStorage),
  refused(graph(5), "Security groups that are used", noStorage),
  covered(
    graph(11),
    "Flow logs for every VPC",
    ["require-aws-vpc-flow-log", "require-aws-complete-flow-logs"],
    "Stricter: of accepted and of rejected traffic, each minute.",
  ),
  covered(graph(12), "Default security group closed", [
    "require-aws-closed-default-security-group",
    "require-aws-managed-default-security-group",
  ]),
  refused(graph(19), "Elastic addresses that are used", noStorage),
  covered(
    graph(35),
    "A default route through NAT",
    ["require-eks-private-subnets"],
    "Asked of the subnets of nodes, which are what it protects.",
  ),
  refused(
    graph(44),
    "Routes of peerings that take in everything",
    "Ranges of peered clusters that overlap are refused where the stack is read, before there is a route.",
  ),
  refused(
    graph(63),
    "Logs of Network Firewall",
    "A firewall for a whole organisation is made and guarded by another program than that of a cluster.",
  ),
];

/** Checkov's checks of KMS and of IAM. */
const keysAndRights: readonly CoveredCheck[] = [
  covered(
    aws(7),
    "Rotation of keys",
    ["require-aws-kms-key-rotation"],
    "The window before a deletion is asked for as well, by require-aws-kms-deletion-window.",
  ),
  covered(aws(33), "Keys for everyone", ["restrict-aws-kms-key-policy"]),
  refused(
    aws(227),
    "Keys that are enabled",
    "To disable a key is how access is taken away in an incident. A rule must not stand in its way.",
  ),
  refused(
    graph(64),
    "Keys with a policy of their own",
    "Without one AWS gives the account alone the key, and IAM decides: narrower than most that are written. One that is there is judged.",
  ),
  refused(aws(9, 10, 11, 12, 13, 14, 15), "Password policy of the account", password),
  covered(
    aws(273, 348),
    "Users, and keys of the account's root",
    ["disallow-iam-user-keys"],
    "A user without a key and without a password is nobody. No program makes a key for the root.",
  ),
  refused(
    aws(40),
    "Policies attached to users",
    "Keys of users are refused, and without one a user does nothing. What a policy allows is judged, whoever has it.",
  ),
  covered(
    aws(60, 61),
    "Who may take a role",
    ["restrict-iam-role-trust"],
    "Stricter: a federated provider needs a condition on who of its users.",
  ),
  covered(
    aws(62, 63, 355, 1, 49, 283, 356, 358),
    "Everything allowed, or on everything",
    ["disallow-iam-wildcard-policies"],
    "A document that is made by getPolicyDocument is judged where it is used, as the policy that it becomes.",
  ),
  covered(graph(40), "Everything of IAM allowed", ["disallow-iam-wildcard-policies"]),
  covered(aws(274), "AdministratorAccess", ["disallow-iam-administrator-access"]),
  covered(graph(56), "Power policies of AWS", ["disallow-iam-administrator-access"]),
  covered(
    aws(107, 109, 110, 286, 287, 289),
    "Escalation, credentials and permissions without limits",
    ["disallow-iam-privilege-escalation", "disallow-iam-wildcard-policies"],
  ),
  refused(
    aws(108, 111, 288, 290),
    "Reads and writes of data without limits",
    "A role that writes objects on every bucket may be what a backup needs, and no list of actions can tell. A whole service on every resource is refused.",
  ),
  covered(aws(393), "Trust in GitHub's tokens", ["restrict-iam-role-trust"]),
  refused(
    graph(14, 21, 22, 68),
    "Groups with members, users in groups, notebooks",
    "Groups and users of IAM are not how people or workloads get rights here: roles are.",
  ),
];

const registry: readonly CoveredCheck[] = [
  covered(aws(32), "Registries for everyone", ["restrict-ecr-repository-policy"]),
  covered(aws(51), "Tags that stay what they are", ["require-ecr-immutable-tags"]),
  covered(aws(136), "Encryption under a key of your own", ["require-ecr-encryption"]),
  covered(aws(163), "Scan of what is pushed", ["require-ecr-scan-on-push"]),
];

export const checkovAws: readonly CoveredCheck[] = [...network, ...keysAndRights, ...registry];
