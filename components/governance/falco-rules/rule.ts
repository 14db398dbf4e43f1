/** A named list that conditions refer to. */
interface FalcoList {
  readonly list: string;
  readonly items: readonly string[];
}

/** A named condition. */
interface FalcoMacro {
  readonly macro: string;
  readonly condition: string;
}

/** What a rule lets pass: each of `values` names one case, field by field. */
interface FalcoException {
  readonly name: string;
  readonly fields: readonly string[];
  readonly comps: readonly string[];
  readonly values: readonly (readonly (string | readonly string[])[])[];
}

interface FalcoDetection {
  readonly rule: string;
  readonly desc: string;
  readonly condition: string;
  /** Names no command line and no argument: Falcosidekick makes a label of every field, and arguments hold secrets. */
  readonly output: string;
  /** By confidence: `CRITICAL` wakes somebody, so only what has hardly an innocent reason. */
  readonly priority: "CRITICAL" | "ERROR" | "WARNING" | "NOTICE";
  /** Maturity, then where it looks, then MITRE ATT&CK tactic and technique. */
  readonly tags: readonly string[];
  readonly exceptions: readonly FalcoException[];
}

/** One detection with the lists and macros that it needs. They are loaded after Falco's own, whose macros they may use. */
export interface FalcoRuleFile {
  /** File name, without extension. */
  readonly name: string;
  readonly lists: readonly FalcoList[];
  readonly macros: readonly FalcoMacro[];
  readonly detection: FalcoDetection;
}

/** The file as Falco reads it: definitions before their use. JSON is YAML, and needs no writer of its own. */
export function renderRules({ lists, macros, detection }: FalcoRuleFile): string {
  return JSON.stringify(
    [{ required_engine_version: engineVersion }, ...lists, ...macros, detection],
    undefined,
    2,
  );
}

/** Version of the rule language that `falco-rules` 5.1 asks for as well; an older Falco refuses the file. */
const engineVersion = "0.57.0";
