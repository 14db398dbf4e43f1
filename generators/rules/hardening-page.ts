import { capabilities } from "../../components/posture/capabilities";
import type { CapabilityId } from "../../components/posture/capabilities";
import type { Guard, Hardening, HardeningTable } from "../../components/posture/hardening";

/** What a page needs to know of a cloud's column: nothing of what its clusters are made of. */
type Column = HardeningTable<never>;

/** What a hardened cluster has, and how each cloud stands to it: the table, then every cell guard by guard. */
export function hardeningPage(columns: Readonly<Record<string, Column>>): string {
  const clouds = Object.entries(columns);
  const ids = Object.keys(capabilities) as CapabilityId[];
  const header = ["", ...clouds.map(([cloud]) => cloud)];
  const rows = ids.map((id) => [
    `[${capabilities[id]}](#${anchor(capabilities[id])})`,
    ...clouds.map(([, column]) => stateOf(column[id])),
  ]);
  return `${[
    "# Hardening",
    "<!-- Generated from components/*/hardening.ts. -->",
    "What a cluster of ours has, whichever cloud it runs on. *On* cannot be switched off by the configuration; of " +
      "*alternatives* each is safe; a *capability* is there where the configuration asks for it; what a cloud does not " +
      "offer is *compensated*. A stack reports the same as its output `posture`, with the value that each resource has.",
    [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
    ...ids.flatMap((id) => [
      `## ${capabilities[id]}`,
      ...clouds.flatMap(([cloud, column]) => cell(cloud, column[id])),
    ]),
  ].join("\n\n")}\n`;
}

function stateOf(hardening: Hardening<never>): string {
  switch (hardening.stands) {
    case "on":
      return "on";
    case "alternatives":
      return `alternatives: \`${hardening.setting}\``;
    case "capability":
      return `capability: \`${hardening.setting}\``;
    case "compensated":
      return "compensated";
  }
}

function cell(cloud: string, hardening: Hardening<never>): string[] {
  return [
    `**${cloud}**: ${stateOf(hardening)}.${detail(hardening)}`,
    ...(hardening.guards.length === 0 ? [] : [hardening.guards.map(guardLine).join("\n")]),
  ];
}

function detail(hardening: Hardening<never>): string {
  switch (hardening.stands) {
    case "alternatives":
      return ` ${hardening.choices.join("; ")}.`;
    case "compensated":
      return ` ${sentence(hardening.because)} ${sentence(hardening.by)}`;
    default:
      return "";
  }
}

function guardLine({ type, property, wanted, rule }: Guard<never>): string {
  const token = type.split(":").at(-1) ?? type;
  const refused = rule === undefined ? "" : `; [${rule}](rules/${rule}.md)`;
  return `- ${token} \`${property}\`: ${wanted}${refused}`;
}

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}
