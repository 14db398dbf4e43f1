import type { ProviderPackage } from "../provider";
import { schemaOf } from "../providers/schema";
import { withCloud } from "../providers";
import { handWritten } from "./hand-written";
import type { HandWritten } from "./hand-written";

export const begin = "<!-- simulated:begin -->";
export const end = "<!-- simulated:end -->";

/** The part of simulation/README.md that says what is simulated, from the data itself. */
export function readmeSection(packages: readonly ProviderPackage[]): string {
  return [begin, ...packages.map(packagePart), end].join("\n\n");
}

function packagePart(pkg: ProviderPackage): string {
  const described = handWritten(pkg);
  const functions = withCloud(pkg, (cloud) => Object.keys(cloud.functions)).sort();
  return [
    `### ${pkg} ${schemaOf(pkg).version}`,
    ...described.map(typePart),
    ...(functions.length > 0
      ? [`Functions: ${functions.map((token) => `\`${token}\``).join(", ")}.`]
      : []),
  ].join("\n\n");
}

function typePart(described: HandWritten): string {
  const line = (label: string, items: readonly string[], quote = true): string[] =>
    items.length === 0
      ? []
      : [`  ${label}: ${items.map((item) => (quote ? `\`${item}\`` : item)).join(", ")}.`];
  return [
    `- \`${described.type}\``,
    ...line("Create-only", described.createOnly),
    ...line("Closed values", described.values),
    ...line("Outputs", described.outputs),
    ...line("Must exist", described.references),
    ...line("Guards", described.guards, false),
  ].join("\n");
}
