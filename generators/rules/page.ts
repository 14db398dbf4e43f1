import { dump } from "js-yaml";

import {
  isClusterRule,
  isCloudSetRule,
  isKubernetesRule,
  isSetRule,
} from "../../policypack/catalogue";
import {
  cloudExamples,
  cloudSetExamples,
  kubernetesExamples,
  setExamples,
} from "../../policypack/catalogue-examples";
import { celExpression, celVariables } from "../../policypack/expression";
import { controls } from "../../policypack/frameworks";
import type { CloudRule, CloudSetRule, KubernetesRule, Rule, SetRule } from "../../policypack/rule";
import { placesOf, repairOf } from "../../policypack/where-judged";
import { unknownString } from "../../policypack/unknown";

/** The page of one rule: everything that its file and its examples say. */
export function rulePageText(rule: Rule): string {
  return `${[
    `# ${rule.title}`,
    `\`${rule.id}\` · severity ${rule.severity} · ${appliesTo(rule)}${askedOf(rule)}`,
    "<!-- Generated from the rule and its examples. -->",
    rule.rationale,
    `**What to do.** ${rule.remediation}`,
    `**Where it is judged.** ${whereJudged(rule)}`,
    ...repairedBy(rule),
    ...controlsOf(rule),
    ...conditionAndCases(rule),
  ].join("\n\n")}\n`;
}

const placeNames: Readonly<Record<string, string>> = {
  "palisade scan": "in files (`palisade scan`)",
  "pulumi preview": "in the plan of a program (`pulumi preview` with the pack)",
  admission: "at admission (Kyverno)",
  "background scan": "in what runs already (Kyverno's reports)",
};

function whereJudged(rule: Rule): string {
  const places = placesOf(rule).map((place) => placeNames[place] ?? place);
  const last = places.pop() ?? "";
  const list = places.length === 0 ? last : `${places.join(", ")} and ${last}`;
  const sentence = `${list.charAt(0).toUpperCase()}${list.slice(1)}.`;
  return isClusterRule(rule) ? `${sentence} ${rule.unknownElsewhere}` : sentence;
}

function repairedBy(rule: Rule): string[] {
  const repair = repairOf(rule);
  if (repair === undefined) return [];
  return [
    `**What a cluster does.** Where the rule refuses, \`${repair.id}\` fills in what an object leaves out: ` +
      `${repair.title}. What the object does say is not changed.`,
  ];
}

function conditionAndCases(rule: Rule): string[] {
  if (isClusterRule(rule)) return [];
  if (isKubernetesRule(rule)) {
    return [...parametersOf(rule), ...kubernetesCondition(rule), ...kubernetesCases(rule)];
  }
  if (isSetRule(rule)) return [...setCondition(rule), ...setCases(rule)];
  if (isCloudSetRule(rule)) return [...cloudSetCondition(rule), ...cloudSetCases(rule)];
  return [...cloudCondition(rule), ...cloudCases(rule)];
}

function appliesTo(rule: Rule): string {
  if (rule.engine === "typescript" || rule.engine === "cloud-set")
    return `on ${rule.on.map((token) => `\`${token}\``).join(", ")}`;
  return rule.on === "pods"
    ? "on Pods and every kind that makes them"
    : `on ${rule.on.map(({ kind }) => `\`${kind}\``).join(", ")}`;
}

function askedOf({ environments }: Rule): string {
  return environments === undefined ? "" : ` · asked of ${environments.join(" and ")}`;
}

function controlsOf({ controls: claimed }: Rule): string[] {
  if (claimed.length === 0) return [];
  return ["## Controls", claimed.map((id) => `- \`${id}\` ${controls[id]}`).join("\n")];
}

/** What a stack may say to the rule. */
function parametersOf({ id, parameters }: KubernetesRule): string[] {
  if (parameters === undefined) return [];
  return [
    "## Parameters",
    Object.entries(parameters)
      .map(([name, { description, example, values }]) => {
        const texts = values.map((value) => `\`${value}\``).join(", ");
        return `- \`${name}\`: ${description}. By default ${texts}; another value is \`${example}\`.`;
      })
      .join("\n"),
    `A stack says them in \`palisade:policies\`, under \`parameters.${id}\`; the pack also under that name in its settings.`,
  ];
}

function kubernetesCondition(rule: KubernetesRule): string[] {
  const variables = celVariables(rule).map(({ name, expression }) => `${name} = ${expression}`);
  const validations = rule.validations.map(
    (validation) => `// ${validation.path}: ${validation.message}\n${celExpression(validation)}`,
  );
  return [
    "## Condition",
    "The same text is judged by `pulumi preview` and by Kyverno." +
      (rule.polarity === "forbid" ? " A partial object (`…Patch`) is judged as well." : ""),
    fenced("cel", [...variables, ...validations].join("\n\n")),
  ];
}

function cloudCondition({ requirements }: Pick<CloudRule, "requirements">): string[] {
  return ["## Condition", ...wantedOf(requirements)];
}

function cloudSetCondition({ requirements, reads }: CloudSetRule): string[] {
  const others = [...new Set(reads)].map((type) => `\`${type}\``).join(", ");
  return [
    "## Condition",
    `Judged together with the other resources of the program: ${others}. What one refers to is known before either is ` +
      "there; what another program made is not seen.",
    ...wantedOf(requirements),
  ];
}

function wantedOf(requirements: CloudRule["requirements"] | CloudSetRule["requirements"]) {
  return [
    requirements.map(({ property, wanted }) => `- \`${property}\` must be ${wanted}.`).join("\n"),
  ];
}

function cloudSetCases({ id }: CloudSetRule): string[] {
  const examples = cloudSetExamples.filter(({ rule }) => rule === id);
  return [
    "## Refused",
    ...examples.flatMap(({ bad }) =>
      Object.entries(bad).map(([why, { resources, of, at }]) =>
        documents(`${why}, at \`${at}\` of ${of}`, resources),
      ),
    ),
    "## Accepted",
    ...examples.flatMap(({ good }) =>
      Object.entries(good).map(([why, resources]) => documents(why, resources)),
    ),
    ...examples.flatMap(({ unknown = {} }) => [
      ...(Object.keys(unknown).length > 0 ? ["## Not known without more resources"] : []),
      ...Object.entries(unknown).map(([why, { resources, of }]) =>
        documents(`${why}: ${of}`, resources),
      ),
    ]),
  ];
}

function setCondition(rule: SetRule): string[] {
  const { requirements, reads } = rule;
  const others = reads.map((read) =>
    read === "workloads" ? "what runs pods" : `\`${read.kind}\``,
  );
  return [
    "## Condition",
    `Judged together with the other objects that come into the cluster: ${others.join(", ")}. \`pulumi preview\` looks at ` +
      "the whole stack, `palisade scan` at all that it was given, and Kyverno's reports at what is in the cluster. " +
      "Admission sees one object and refuses none.",
    requirements
      .map(({ path, message }) => `- \`${path}\` is refused where: ${message}`)
      .join("\n"),
    "What Kyverno reports by, with what is in the cluster:",
    fenced("cel", inClusterText(rule)),
  ];
}

function inClusterText({ variables = {}, requirements }: SetRule): string {
  return [
    ...Object.entries(variables).map(([name, expression]) => `${name} = ${expression}`),
    ...requirements.map(({ path, message, inCluster }) => `// ${path}: ${message}\n${inCluster}`),
  ].join("\n\n");
}

function setCases({ id }: SetRule): string[] {
  const examples = setExamples.filter(({ rule }) => rule === id);
  return [
    "## Refused",
    ...examples.flatMap(({ bad }) =>
      Object.entries(bad).map(([why, { objects, of, at }]) =>
        documents(`${why}, at \`${at}\` of ${of}`, objects),
      ),
    ),
    "## Accepted",
    ...examples.flatMap(({ good }) =>
      Object.entries(good).map(([why, objects]) => documents(why, objects)),
    ),
    ...examples.flatMap(({ unknown = {} }) => [
      ...(Object.keys(unknown).length > 0 ? ["## Not known without more objects"] : []),
      ...Object.entries(unknown).map(([why, { objects, of }]) =>
        documents(`${why}: ${of}`, objects),
      ),
    ]),
  ];
}

function kubernetesCases({ id }: KubernetesRule): string[] {
  const examples = kubernetesExamples.filter(({ rule }) => rule === id);
  return [
    "## Refused",
    ...examples.flatMap(({ bad }) =>
      Object.entries(bad).map(([why, { object, at }]) => example(`${why}, at \`${at}\``, object)),
    ),
    "## Accepted",
    ...examples.flatMap(({ good }) =>
      Object.entries(good).map(([why, object]) => example(why, object)),
    ),
  ];
}

function cloudCases({ id }: CloudRule): string[] {
  const examples = cloudExamples.filter(({ rule }) => rule === id);
  const on = (type: string | undefined) => (type === undefined ? "" : ` (\`${type}\`)`);
  return [
    "## Refused",
    ...examples.flatMap(({ bad, type }) =>
      Object.entries(bad).map(([why, { inputs, at }]) =>
        example(`${why}${on(type)}, at \`${at}\``, inputs),
      ),
    ),
    "## Accepted",
    ...examples.flatMap(({ good, type }) =>
      Object.entries(good).map(([why, inputs]) => example(`${why}${on(type)}`, inputs)),
    ),
  ];
}

function example(why: string, value: unknown): string {
  return documents(why, [value]);
}

function documents(why: string, values: readonly unknown[]): string {
  const yaml = values
    .map((value) => dump(readable(value), { noRefs: true, lineWidth: 100 }))
    .join("---\n");
  const title = why.charAt(0).toUpperCase() + why.slice(1);
  return `<details><summary>${title.replaceAll(/`([^`]*)`/g, "<code>$1</code>")}</summary>\n\n${fenced("yaml", yaml.trimEnd())}\n\n</details>`;
}

/** Leaves out what is undefined, and says so where a value is only known after the deployment. */
function readable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      inner === unknownString ? "(known after the deployment)" : inner,
    ),
  );
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
