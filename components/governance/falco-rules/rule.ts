import type { ListName } from "./lists";
import type { MacroName } from "./macros";

/** Where Falco gets an event from: the kernel of a node, or the API server's audit log. */
export type FalcoSource = "syscall" | "k8s_audit";

/** By confidence: `CRITICAL` wakes somebody, so only what has hardly an innocent reason. */
type Priority = "CRITICAL" | "ERROR" | "WARNING" | "NOTICE";

/** https://attack.mitre.org/tactics/enterprise/, as Falco's own rules write them in tags. */
type Tactic =
  | "collection"
  | "command_and_control"
  | "credential_access"
  | "defense_evasion"
  | "discovery"
  | "execution"
  | "exfiltration"
  | "impact"
  | "initial_access"
  | "persistence"
  | "privilege_escalation";

/**
 * What an event of ours may show. Falcosidekick makes a label of every field, and labels are read by everybody: command
 * lines, arguments, environments and request bodies hold secrets, so none of them is here.
 */
type ShownField =
  | "container.id"
  | "container.image.repository"
  | "fd.name"
  | "fd.sip"
  | "fd.sport"
  | "k8s.ns.name"
  | "k8s.pod.name"
  | "ka.req.binding.role"
  | "ka.response.code"
  | "ka.target.name"
  | "ka.target.namespace"
  | "ka.target.resource"
  | "ka.target.subresource"
  | "ka.user.name"
  | "ka.verb"
  | "proc.name"
  | "proc.pname"
  | "user.uid";

/** Where an event of the kernel happened, as a person looks for it. */
export const workload: readonly ShownField[] = [
  "container.image.repository",
  "k8s.ns.name",
  "k8s.pod.name",
];

/** The fields of one event that conditions ask for. What is not named has no value, and compares to nothing. */
export type EventFields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What a rule lets pass: each of `values` names one case, field by field. */
interface FalcoException {
  readonly name: string;
  readonly fields: readonly string[];
  readonly comps: readonly ("=" | "in" | "contains" | "startswith" | "endswith")[];
  readonly values: readonly (readonly (string | readonly string[])[])[];
}

/** One detection. What it is about comes first, what it looks at last. */
export interface FalcoRule {
  /** File name, and the key of what is said of it elsewhere. */
  readonly id: string;
  /** Falco's name of the rule, and the value of the label `rule` in metrics. */
  readonly title: string;
  readonly description: string;
  readonly source: FalcoSource;
  /** https://github.com/falcosecurity/rules/blob/main/CONTRIBUTING.md#maturity-levels */
  readonly maturity: "stable" | "incubating" | "sandbox";
  readonly priority: Priority;
  readonly attack: { readonly tactic: Tactic; readonly technique: `T${number}` };
  readonly shows: readonly ShownField[];
  readonly lists: readonly ListName[];
  readonly macros: readonly MacroName[];
  readonly condition: string;
  readonly exceptions: readonly FalcoException[];
  /** Left out on these clouds, where the same is every workload's everyday business. */
  readonly omittedOn?: readonly ("aws" | "gcp" | "azure" | "existing")[];
  /** What happened, by a sentence; a quiet event is one that a careless rule would fire on. */
  readonly examples: {
    readonly fires: Readonly<Record<string, EventFields>>;
    readonly quiet: Readonly<Record<string, EventFields>>;
  };
}
