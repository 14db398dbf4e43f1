import type { Mistake } from "../mistakes";
import { valueText } from "../mistakes";
import { isReservedNamespace } from "../reserved-namespaces";
import type { Placed, Readable } from "../readable-parts";
import type { TeamSettings } from "../schema";
import { duplicates } from "./clusters";

export function teamMistakes(teams: readonly Placed<Readable<TeamSettings>>[]): readonly Mistake[] {
  const namespaces = teams.flatMap(({ index, settings }) =>
    (settings.namespaces ?? []).map((name, i) => ({
      path: ["teams", index, "namespaces", i],
      name,
    })),
  );
  return [
    ...duplicates(
      teams.map(({ index, settings }) => ({
        path: ["teams", index, "name"],
        name: settings.name,
      })),
    ),
    ...duplicates(namespaces),
    ...namespaces
      .filter(({ name }) => isReservedNamespace(name))
      .map(({ path, name }) => ({
        path,
        wrong: `${valueText(name)} is a namespace of the system or of governance`,
        instead: "Write a namespace of the team's own",
      })),
  ];
}
