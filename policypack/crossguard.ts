import type {
  Policies,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";

import { isCloudSetRule, isSetRule } from "./catalogue";
import { celObjectOnce } from "./cel";
import type { ConfiguredLevels, Level } from "./configured-levels";
import { indexRules } from "./dispatch";
import type { RuleIndex } from "./dispatch";
import { environments, rulesFor } from "./environments";
import { judgeCloudSets, typesRead } from "./judge-cloud-set";
import { cloudFinding, judgeResource } from "./judge-resource";
import type { ResourceJudgement } from "./judge-resource";
import { judgeSets } from "./judge-set";
import { listedPolicy } from "./listed-policy";
import { readPackSettings } from "./pack-settings";
import type { PackSettings } from "./pack-settings";
import { withParameters } from "./parameters";
import type { CloudSetRule, Rule, SetRule } from "./rule";
import type { StackConfiguration } from "./stack-configuration";
import { stackObjects } from "./stack-objects";
import { stackResources } from "./stack-resources";
import { judgedInstead } from "./type-tokens";
import { violationMessage } from "./violation-message";
import { remarkText } from "./waiver-remarks";
import type { WaiverRemark } from "./waiver-remarks";
import { waivable, waiverUse } from "./waiver-use";
import type { WaiverUse } from "./waiver-use";
import { waiverFor } from "./waivers";
import type { PlacedWaiver } from "./waivers-file";

/** The name of the pack, and of the one policy in it that evaluates all rules. */
export const packName = "palisade";

export interface PackParts {
  readonly rules: readonly Rule[];
  readonly waivers: readonly PlacedWaiver[];
  /** What is said of the waivers themselves: that they expire, or have expired. */
  readonly waiverRemarks?: readonly WaiverRemark[];
  /** Waivers expire: whoever asks brings the time. */
  readonly now: () => Date;
  readonly configuredLevels: () => ConfiguredLevels;
  readonly stack: () => StackConfiguration;
}

/**
 * One policy that evaluates every rule, followed by one policy per rule that only makes the rule visible.
 *
 * The SDK reads all properties of a resource again for each policy that evaluates; one that reads them once for the
 * whole catalogue is what makes a large stack bearable. A policy without a validation is listed, and costs nothing.
 */
export function palisadePolicies(
  parts: PackParts,
): [dispatcher: Policies[number], ...listed: Policies] {
  const listed = parts.rules.map(listedPolicy) as unknown as Policies;
  return [dispatcher(parts), ...listed];
}

/** What the SDK accepts to report under the name of another policy. Its typings know the text only. */
interface Violation {
  readonly name: string;
  readonly message: string;
  readonly description: string;
  /** Undefined is the level of the dispatching policy. */
  readonly enforcementLevel?: Level;
  readonly severity: Rule["severity"];
  /** The resource, where the engine does not know which one is meant: it asked about the whole stack. */
  readonly urn?: string;
}

type Report = (violation: Violation) => void;

// The SDK hands out properties behind a proxy that throws at unknowns; this key gives what is behind it.
const behindProxy = "__getSpecialProxyTarget";

/** One policy that is asked about each resource and then about the stack: the SDK accepts both, its typings one. */
function dispatcher(parts: PackParts): ResourceValidationPolicy & StackValidationPolicy {
  const objects = stackObjects();
  const cloud = stackResources();
  const use = waiverUse(parts.waivers);
  let asked: Asked | undefined;
  return {
    name: packName,
    displayName: "Palisade",
    description:
      "Evaluates every rule of the pack, each reported under its own name. Set `unknown` to block to stop a " +
      "deployment whose values cannot be judged before they are known, `environment` for the rules that are asked of it, " +
      "`rules` for the level of single rules, and `parameters` for what they are told.",
    enforcementLevel: "mandatory",
    configSchema: {
      properties: {
        unknown: { type: "string", enum: ["report", "block"], default: "report" },
        environment: { type: "string", enum: [...environments] },
        rules: { type: "object" },
        parameters: { type: "object" },
      },
    },
    validateResource: (args, reportViolation) => {
      const report = reportViolation as unknown as Report;
      asked ??= whatIsAsked(parts, args, report);
      const { index, settings } = asked;
      const props = args.props[behindProxy] as Readonly<Record<string, unknown>>;
      const object = celObjectOnce(props);
      objects.remember(args, props, object);
      cloud.remember(args, props, asked.typesRead);
      if (parts.waivers.length > 0) use.see(waivable(args.urn, props));
      for (const judgement of judgeResource(index, args.type, props, object)) {
        report(violation({ parts, settings, use }, args.urn, judgement));
      }
    },
    validateStack: ({ resources }, reportViolation) => {
      const report = reportViolation as unknown as Report;
      // Without a resource there was nothing to read the settings for, and there is nothing to judge.
      if (asked === undefined) return;
      const { settings, setRules, cloudSetRules, judges } = asked;
      const tell = (urn: string, judgement: ResourceJudgement) => {
        report({ ...violation({ parts, settings, use }, urn, judgement), urn });
      };
      for (const cluster of objects.byCluster(resources)) {
        for (const judgement of judgeSets(setRules, cluster.objects).judgements) {
          tell(cluster.urns[judgement.object] ?? "", judgement);
        }
      }
      for (const judgement of judgeCloudSets(cloudSetRules, cloud.of(resources))) {
        const findings = judgement.findings.map(cloudFinding);
        tell(judgement.resource.urn, { ...judgement, findings, subject: {} });
      }
      const unjudged = resources.map(({ type }) => type).filter((type) => judgedInstead(type));
      if (unjudged.length > 0) report(aboutUnjudged(unjudged));
      const remarks = [...(parts.waiverRemarks ?? []), ...use.unused(parts.now(), judges)];
      if (remarks.length > 0) report(aboutWaivers(remarks));
    },
  };
}

/** What the stack asks of the pack, known with its first resource. Of rules only those that are not switched off. */
interface Asked {
  readonly settings: PackSettings;
  readonly index: RuleIndex;
  readonly setRules: readonly SetRule[];
  readonly cloudSetRules: readonly CloudSetRule[];
  /** Types of resources that these look at. */
  readonly typesRead: ReadonlySet<string>;
  /** True of a rule that is asked of this environment, and not switched off. */
  readonly judges: (ruleId: string) => boolean;
}

function whatIsAsked(parts: PackParts, args: ResourceValidationArgs, report: Report): Asked {
  const settings = firstSettings(parts, args, report);
  const asked = rulesFor(parts.rules, settings.environment);
  const enabled = asked.filter(({ id }) => settings.levelOf(id) !== "disabled");
  const rules = withParameters(enabled, settings.parameters);
  const ids = new Set(rules.map(({ id }) => id));
  const cloudSetRules = rules.filter(isCloudSetRule);
  return {
    settings,
    index: indexRules(rules),
    setRules: rules.filter(isSetRule),
    cloudSetRules,
    typesRead: typesRead(cloudSetRules),
    judges: (id) => ids.has(id),
  };
}

/** Mistakes in the configuration are told once, and stop the deployment whatever it says. */
function firstSettings(
  { rules, configuredLevels, stack }: PackParts,
  args: ResourceValidationArgs,
  report: Report,
): PackSettings {
  const configured = configuredLevels();
  const { settings, mistakes } = readPackSettings(args.getConfig(), {
    pack: packName,
    rules,
    configured,
    stack: stack(),
  });
  const tell = (message: string, enforcementLevel: Level) => {
    report({
      name: packName,
      description: "The configuration of the pack",
      message,
      enforcementLevel,
      severity: "high",
    });
  };
  if (mistakes.length > 0) {
    tell(["The configuration of the pack is wrong:", ...mistakes].join("\n  "), "mandatory");
  }
  if (configured === undefined) {
    tell(
      `Levels set under the name of a single rule are not seen here. Set them as ${packName}.rules.<id>.`,
      "advisory",
    );
  }
  return settings;
}

/** Waivers that are no longer needed or soon to end are told, and stop nothing. */
function aboutWaivers(remarks: readonly WaiverRemark[]): Violation {
  const lines = remarks.map((remark) => remarkText(remark, "waivers.yaml"));
  return {
    name: packName,
    description: "The waivers of the pack",
    message: lines.join("\n"),
    enforcementLevel: "advisory",
    severity: "low",
  };
}

/** A rule that is on other resources passes these in silence, and somebody may take that for a verdict. */
function aboutUnjudged(types: readonly string[]): Violation {
  const lines = [...new Set(types)]
    .sort()
    .map((type) => `No rule judges ${type}; use the resource of ${judgedInstead(type) ?? ""}.`);
  return {
    name: packName,
    description: "Resources that no rule is on",
    message: lines.join("\n"),
    enforcementLevel: "advisory",
    severity: "medium",
  };
}

function violation(
  {
    parts: { waivers, now },
    settings,
    use,
  }: { readonly parts: PackParts; readonly settings: PackSettings; readonly use: WaiverUse },
  urn: string,
  judgement: ResourceJudgement,
): Violation {
  const { rule, verdict, subject } = judgement;
  const answer = waiverFor(waivers, rule.id, { ...subject, urn }, now());
  if (answer !== undefined) use.use(answer.waiver);
  const tolerated =
    answer?.expired === false || (verdict === "unknown" && settings.unknown === "report");
  return {
    name: rule.id,
    description: rule.title,
    message: violationMessage(judgement, answer),
    enforcementLevel: tolerated ? "advisory" : settings.levelOf(rule.id),
    severity: rule.severity,
  };
}
