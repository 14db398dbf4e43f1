import type { Finding } from "../policypack/cel";
import { indexRules } from "../policypack/dispatch";
import { judgeObject } from "../policypack/judge-resource";
import { judgeSets } from "../policypack/judge-set";
import { knownObject } from "../policypack/known-object";
import type { ClusterRule, Rule, SetRule } from "../policypack/rule";
import { waiverFor } from "../policypack/waivers";
import type { WaivableResource, Waiver } from "../policypack/waivers";
import { groupKind, isWorkload } from "../policypack/workload";
import type { KubernetesObject } from "../policypack/workload";
import type { FoundFile } from "./input/find-files";
import type { Position } from "./input/lines";
import { positionOf } from "./input/manifest";
import type { ManifestObject, Source } from "./input/manifest";
import { readManifests } from "./input/read-manifests";
import type { FileText } from "./input/read-file";
import type { Events } from "./input/yaml-events";
import type { ScanFinding, ScanNotice, ScannedResource, ScanResult } from "./scan-result";

export interface ScanOptions {
  /** The rules to judge by; those on resources of a cloud have no say here. */
  readonly rules: readonly Rule[];
  /** Rules on pods that are asked for and that only a cluster can judge. */
  readonly clusterRules: readonly ClusterRule[];
  readonly waivers: readonly Waiver[];
  readonly now: Date;
  /** True where more than the files given comes into the cluster: nothing is then said to be missing. */
  readonly partial: boolean;
}

/** Everything that a scan found, and which waivers it needed. */
export interface ScanOutcome {
  readonly result: ScanResult;
  readonly used: ReadonlySet<Waiver>;
}

/** Judges one file after the other, and in the end all that is to be judged together. */
export class Scan {
  readonly #options: ScanOptions;
  readonly #index;
  readonly #setRules: readonly SetRule[];
  readonly #judged: Judged[] = [];
  readonly #notices: ScanNotice[] = [];
  readonly #used = new Set<Waiver>();
  /** In the order of `#judged`; kept only where rules on sets are to see them together. */
  readonly #objects: KubernetesObject[] = [];
  #showsPods = false;
  readonly #pairs: Pairs = { all: 0, fail: 0, unknown: 0, error: 0, waived: 0 };
  /** By the text of a file, what came of it. */
  readonly #files = new Map<string, FileOutcome>();

  constructor(options: ScanOptions) {
    this.#options = options;
    this.#index = indexRules(options.rules);
    this.#setRules = options.rules.filter((rule) => rule.engine === "set");
  }

  notice(notice: ScanNotice): void {
    this.#notices.push(notice);
  }

  file(file: FoundFile, read: FileText): void {
    if ("problem" in read) {
      this.notice({ level: "error", file: file.name, message: read.problem });
      return;
    }
    const known = this.#files.get(read.text);
    if (known !== undefined) {
      this.#repeat(known, file.name);
      return;
    }
    const from = this.#judged.length;
    const notices = this.#notices.length;
    const pairs = { ...this.#pairs };
    readManifests(file, read.text, {
      object: (manifest, events) => {
        this.#judge(manifest, events);
      },
      notice: (notice) => {
        this.notice(notice);
      },
    });
    // What is said about the file itself depends on its name.
    if (this.#notices.length > notices) return;
    for (const name of pairNames) pairs[name] = this.#pairs[name] - pairs[name];
    this.#files.set(read.text, { from, to: this.#judged.length, pairs });
  }

  /** The same manifests lie in many folders of a large repository, and get the same verdicts in each. */
  #repeat({ from, to, pairs }: FileOutcome, file: string): void {
    for (const { source, resource: first, findings } of this.#judged.slice(from, to)) {
      const resource = { ...first };
      this.#judged.push({
        source: { ...source, file },
        resource,
        findings: findings.map((finding) => ({ ...finding, resource, file })),
      });
    }
    for (const object of this.#objects.slice(from, to)) this.#objects.push(object);
    for (const name of pairNames) this.#pairs[name] += pairs[name];
  }

  end(): ScanOutcome {
    this.#judgeSets();
    const { all, fail, unknown, error, waived } = this.#pairs;
    const rules = this.#options.rules.filter(({ engine }) => engine !== "typescript").length;
    const pass = all - fail - unknown - error - waived;
    return {
      result: {
        summary: { resources: this.#judged.length, rules, pass, fail, unknown, error, waived },
        findings: this.#judged.flatMap(({ findings }) => findings),
        notices: this.#notices,
        clusterOnly: this.#showsPods ? this.#options.clusterRules : [],
      },
      used: this.#used,
    };
  }

  #judge({ apiVersion, kind, object: manifest, source }: ManifestObject, events: Events): void {
    const key = groupKind(apiVersion, kind);
    const rules = this.#index.forKind(key, false);
    const object = knownObject(manifest);
    this.#showsPods ||= isWorkload(key);
    const judged = { source, resource: named(object), findings: [] };
    this.#judged.push(judged);
    if (this.#setRules.length > 0) this.#objects.push(object);
    this.#pairs.all += rules.length;
    const place = remembered((path) => positionOf(source, path, events));
    for (const judgement of judgeObject(rules, { key, kind }, object)) {
      this.#report(judgement, judged, place);
    }
  }

  #judgeSets(): void {
    const { partial } = this.#options;
    const { pairs, judgements } = judgeSets(this.#setRules, this.#objects, { partial });
    this.#pairs.all += pairs;
    for (const judgement of judgements) {
      const judged = this.#judged[judgement.object];
      if (judged === undefined) continue;
      this.#report(judgement, judged, (path) => positionOf(judged.source, path));
    }
  }

  /** Takes down what a rule finds about an object, unless a waiver says that it may be. */
  #report(
    { rule, verdict, findings, subject }: Judgement,
    { source, resource, findings: found }: Judged,
    place: (path: string) => Position,
  ): void {
    const { waivers, now } = this.#options;
    const answer = verdict === "fail" ? waiverFor(waivers, rule.id, subject, now) : undefined;
    const waived = answer?.expired === false;
    if (waived) this.#used.add(answer.waiver);
    this.#pairs[waived ? "waived" : verdict]++;
    for (const finding of findings) {
      found.push({
        rule,
        verdict: waived && finding.verdict === "fail" ? "waived" : finding.verdict,
        resource,
        file: source.file,
        ...place(finding.path),
        path: finding.path,
        message: messageOf(finding),
        ...(answer !== undefined && { waiver: answer.waiver }),
      });
    }
  }
}

/** How many pairs of a rule and an object were judged, and how many of them did not pass. */
type Pairs = Record<(typeof pairNames)[number], number>;

const pairNames = ["all", "fail", "unknown", "error", "waived"] as const;

/** What came of a file that has nothing but objects in it: those `from` one `to` another, without that one. */
interface FileOutcome {
  readonly from: number;
  readonly to: number;
  readonly pairs: Readonly<Pairs>;
}

/** An object, and what was found about it. */
interface Judged {
  readonly source: Source;
  readonly resource: ScannedResource;
  readonly findings: ScanFinding[];
}

interface Judgement {
  readonly rule: Rule;
  readonly verdict: "fail" | "unknown" | "error";
  readonly findings: readonly Finding[];
  readonly subject: WaivableResource;
}

function messageOf({ verdict, path, message, value, because }: Finding): string {
  if (verdict === "unknown") return `Cannot be judged before ${because ?? path} is known.`;
  if (verdict === "error")
    return `The rule could not be evaluated: ${because ?? "no reason given"}`;
  return value === undefined ? message : `${message} It is ${value}.`;
}

function named(object: KubernetesObject): ScannedResource {
  const { apiVersion, kind, metadata } = object;
  const { namespace, name, generateName } = (metadata ?? {}) as Readonly<Record<string, unknown>>;
  return {
    apiVersion: text(apiVersion),
    kind: text(kind),
    namespace: text(namespace),
    name: text(name) || text(generateName),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    const value = found.get(key) ?? find(key);
    found.set(key, value);
    return value;
  };
}
