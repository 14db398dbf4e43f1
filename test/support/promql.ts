import { parser } from "@prometheus-io/lezer-promql";
import type { Metric, SeriesSource } from "../../components/governance/alerting/series/series";
import type { Recording } from "../../components/governance/alerting/recording";

/** What an expression says that no series can answer, each in one sentence. */
export function mistakesIn(expr: string, known: KnownLabels): string[] {
  const mistakes: string[] = [];
  const node = parsed(expr, mistakes);
  if (node !== undefined) judge(node, { expr, known, mistakes });
  return mistakes;
}

/** The labels that the result of an expression has for certain; what a template may name. */
export function labelsOf(expr: string, known: KnownLabels): readonly string[] {
  const node = parsed(expr, []);
  return node === undefined ? [] : [...resultLabels(node, { expr, known, mistakes: [] })].sort();
}

/** The metrics that an expression asks for. */
export function metricsOf(expr: string): readonly string[] {
  const found = new Set<string>();
  parser.parse(expr).iterate({
    enter: ({ name, from, to }) => {
      if (name === "Identifier") found.add(expr.slice(from, to));
    },
  });
  return [...found].sort();
}

type SyntaxNode = ReturnType<typeof parser.parse>["topNode"];

/** Labels by metric, as they are in Prometheus. */
type KnownLabels = ReadonlyMap<string, ReadonlySet<string>>;

/** The labels that scraping adds always, and those that tell where the exporter runs. */
const scraped = ["job", "instance"];
const placed = ["namespace", "pod", "service", "container", "endpoint"];

export function knownLabels(
  sources: readonly SeriesSource[],
  recordings: readonly Recording[],
): KnownLabels {
  const known = new Map<string, ReadonlySet<string>>();
  for (const { metrics, placedBy } of sources) {
    const added = placedBy === "exporter" ? [...scraped, ...placed] : scraped;
    for (const [name, metric] of Object.entries(metrics)) {
      for (const [series, own] of seriesOf(name, metric)) {
        known.set(series, new Set([...own, ...added]));
      }
    }
  }
  for (const { name, series } of recordings) known.set(name, new Set(series.labels));
  return known;
}

function seriesOf(
  name: string,
  { type, labels }: Metric,
): (readonly [string, readonly string[]])[] {
  if (type === "counter" || type === "gauge") return [[name, labels]];
  const sums = [
    [`${name}_count`, labels],
    [`${name}_sum`, labels],
  ] as const;
  return type === "histogram"
    ? [[`${name}_bucket`, [...labels, "le"]], ...sums]
    : [[name, [...labels, "quantile"]], ...sums];
}

interface Judgement {
  readonly expr: string;
  readonly known: KnownLabels;
  readonly mistakes: string[];
}

function parsed(expr: string, mistakes: string[]): SyntaxNode | undefined {
  const tree = parser.parse(expr);
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError)
        mistakes.push(`cannot be parsed at ${from}: ${expr.slice(from, from + 20)}`);
    },
  });
  return mistakes.length > 0 ? undefined : (tree.topNode.firstChild ?? undefined);
}

function judge(node: SyntaxNode, judgement: Judgement): void {
  if (node.name === "VectorSelector") judgeSelector(node, judgement);
  if (node.name === "AggregateExpr" || node.name === "BinaryExpr") judgeGrouping(node, judgement);
  for (const child of childrenOf(node)) judge(child, judgement);
}

function judgeSelector(node: SyntaxNode, { expr, known, mistakes }: Judgement): void {
  const metric = textOf(node.getChild("Identifier"), expr);
  const labels = known.get(metric);
  if (labels === undefined) {
    mistakes.push(metric === "" ? "a selector names no metric" : `${metric} is not a known metric`);
    return;
  }
  for (const label of matchedLabels(node, expr)) {
    if (!labels.has(label)) mistakes.push(`${metric} has no label ${label}`);
  }
}

/** Every metric below must have each label that is grouped by. */
function judgeGrouping(node: SyntaxNode, judgement: Judgement): void {
  const { expr, mistakes } = judgement;
  const operands = node.name === "AggregateExpr" ? [bodyOf(node)] : operandsOf(node);
  for (const label of groupedBy(node, expr)) {
    for (const operand of operands) {
      if (operand !== undefined && !resultLabels(operand, judgement).has(label)) {
        mistakes.push(
          `nothing has the label ${label} that is grouped by: ${textOf(operand, expr)}`,
        );
      }
    }
  }
}

function resultLabels(node: SyntaxNode, judgement: Judgement): ReadonlySet<string> {
  const { expr, known } = judgement;
  switch (node.name) {
    case "VectorSelector":
      return known.get(textOf(node.getChild("Identifier"), expr)) ?? new Set();
    case "AggregateExpr":
      return new Set(groupedBy(node, expr));
    case "BinaryExpr": {
      const [left, right] = operandsOf(node).map((operand) => resultLabels(operand, judgement));
      if (left === undefined || right === undefined) return new Set();
      // A scalar has no labels, and takes none away.
      if (isScalar(node.firstChild, expr)) return right;
      return node.getChild("Or") === null ? left : intersection(left, right);
    }
    case "FunctionCall":
      return callLabels(node, judgement);
    case "NumberDurationLiteral":
      return new Set();
    default: {
      const inner = childrenOf(node).find((child) => isExpression(child));
      return inner === undefined ? new Set() : resultLabels(inner, judgement);
    }
  }
}

function callLabels(node: SyntaxNode, judgement: Judgement): ReadonlySet<string> {
  const name = textOf(node.getChild("FunctionIdentifier"), judgement.expr);
  const body = node.getChild("FunctionCallBody");
  const vectors =
    body === null ? [] : childrenOf(body).filter((child) => !isScalar(child, judgement.expr));
  const argument = vectors.at(-1);
  if (argument === undefined || name === "vector") return new Set();
  if (name === "absent") return new Set(exactLabels(argument, judgement.expr));
  const labels = resultLabels(argument, judgement);
  return name === "histogram_quantile" ? without(labels, "le") : labels;
}

const expressions = new Set([
  "AggregateExpr",
  "BinaryExpr",
  "FunctionCall",
  "MatrixSelector",
  "NumberDurationLiteral",
  "OffsetExpr",
  "ParenExpr",
  "StepInvariantExpr",
  "SubqueryExpr",
  "UnaryExpr",
  "VectorSelector",
]);
const isExpression = ({ name }: SyntaxNode): boolean => expressions.has(name);

function isScalar(node: SyntaxNode | null, expr: string): boolean {
  if (node?.name === "NumberDurationLiteral") return true;
  return (
    node?.name === "FunctionCall" && textOf(node.getChild("FunctionIdentifier"), expr) === "time"
  );
}

function operandsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter(isExpression);
}

/** What is aggregated: the last argument, for some operators take a number before it. */
function bodyOf(node: SyntaxNode): SyntaxNode | undefined {
  const body = node.getChild("FunctionCallBody");
  return body === null ? undefined : childrenOf(body).filter(isExpression).at(-1);
}

function groupedBy(node: SyntaxNode, expr: string): string[] {
  const clauses = [node.getChild("AggregateModifier"), node.getChild("MatchingModifierClause")];
  return clauses
    .filter((clause) => (clause?.getChild("Ignoring") ?? clause?.getChild("Without")) === null)
    .flatMap((clause) => clause?.getChild("GroupingLabels")?.getChildren("LabelName") ?? [])
    .map((label) => textOf(label, expr));
}

function matchersOf(node: SyntaxNode): SyntaxNode[] {
  return node.getChild("LabelMatchers")?.getChildren("UnquotedLabelMatcher") ?? [];
}

function matchedLabels(node: SyntaxNode, expr: string): string[] {
  return matchersOf(node).map((matcher) => textOf(matcher.getChild("LabelName"), expr));
}

/** `absent` gives back what was asked for by `=`. */
function exactLabels(node: SyntaxNode, expr: string): string[] {
  return matchersOf(node)
    .filter((matcher) => textOf(matcher.getChild("MatchOp"), expr) === "=")
    .map((matcher) => textOf(matcher.getChild("LabelName"), expr));
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function textOf(node: SyntaxNode | null, expr: string): string {
  return node === null ? "" : expr.slice(node.from, node.to);
}

function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((label) => other.has(label)));
}

function without(labels: ReadonlySet<string>, label: string): Set<string> {
  return new Set([...labels].filter((each) => each !== label));
}
