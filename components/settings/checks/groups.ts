import { groupName } from "../../governance/group-names";
import { type KeyPath, type Mistake, valueText } from "../mistakes";
import type { Placed, Readable } from "../readable-parts";
import type { AccessSettings, TeamSettings } from "../schema";

/** What a cloud's API server calls a group; the others take any name that the identity provider has. */
const forms = {
  gcp: {
    form: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
    wants: "the e-mail address of a Google Group, such as gcp:analysts@example.com",
  },
  azure: {
    form: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    wants: "the object id of an Entra group, such as azure:00000000-0000-4000-8000-000000000003",
  },
} as const;

/** Groups that are said to be one cloud's, and that its API server could not know by that name. */
export function groupMistakes(
  teams: readonly Placed<Readable<TeamSettings>>[],
  access: AccessSettings | undefined,
): readonly Mistake[] {
  const { platformAdmins = [], securityAuditors = [], viewers = [] } = access ?? {};
  return [
    ...teams.flatMap(({ index, settings }) =>
      (["dataEngineers", "dataScientists", "deployers", "viewers"] as const).flatMap((role) =>
        misnamed(settings[role] ?? [], ["teams", index, role]),
      ),
    ),
    ...misnamed(platformAdmins, ["access", "platformAdmins"]),
    ...misnamed(securityAuditors, ["access", "securityAuditors"]),
    ...misnamed(viewers, ["access", "viewers"]),
  ];
}

function misnamed(groups: readonly string[], path: KeyPath): Mistake[] {
  return groups.flatMap((text, i) => {
    const { cloud, name } = groupName(text);
    if (cloud !== "gcp" && cloud !== "azure") return [];
    const { form, wants } = forms[cloud];
    return form.test(name)
      ? []
      : [
          {
            path: [...path, i],
            wrong: `${valueText(text)} is no group that ${cloud} knows`,
            instead: `Write ${wants}`,
          },
        ];
  });
}
