import { defineCloudRule } from "../../rule";
import type { KeyInputs } from "./inputs";

export const restrictAwsKmsKeyPolicy = defineCloudRule<KeyInputs>({
  id: "restrict-aws-kms-key-policy",
  title: "KMS keys for named principals only",
  rationale: "A key that anyone may use encrypts for anyone, whatever account they come from.",
  remediation:
    "Name the principals in policy; where the principal is *, a condition must say which account, organization or principal is meant.",
  severity: "critical",
  controls: [
    "cis-eks-1.8.0/5.3.1",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["aws:kms/key:Key"],
  requirements: [
    {
      property: "policy",
      wanted: "no principal * without a condition on who it is",
      holds: ({ policy }) => policy === undefined || namesPrincipals(policy),
    },
  ],
});

interface Statement {
  readonly Effect?: string;
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
  readonly NotPrincipal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Condition keys by which a principal can be named, in lower case as IAM compares them. */
const naming: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:sourceaccount",
  "kms:calleraccount",
]);

/** Operators that hold only where the key is there and equals what is written. */
const equality = /^(String|Arn)(Equals|Like)(IgnoreCase)?$/;

function namesPrincipals(policy: string): boolean {
  const statements = statementsOf(policy);
  return statements?.every((statement) => isNamed(statement)) ?? false;
}

function isNamed({ Effect, Principal, NotPrincipal, Condition }: Statement): boolean {
  if (Effect !== "Allow") return true;
  if (NotPrincipal !== undefined) return false;
  const principals =
    typeof Principal === "string" ? [Principal] : Object.values(Principal ?? {}).flat();
  if (!principals.includes("*")) return true;
  return Object.entries(Condition ?? {}).some(
    ([operator, keys]) =>
      equality.test(operator) &&
      Object.entries(keys).some(
        ([key, value]) => naming.has(key.toLowerCase()) && ![value].flat().includes("*"),
      ),
  );
}

function statementsOf(policy: string): readonly Statement[] | undefined {
  try {
    const { Statement } = JSON.parse(policy) as { Statement?: Statement | readonly Statement[] };
    return Statement === undefined ? undefined : [Statement].flat();
  } catch {
    return undefined;
  }
}
