import type { Cloud } from "../model";
import { isUnknown, text } from "../values";
import { compute } from "./compute";
import { container } from "./container";
import { functions } from "./functions";
import { identityAndKeys } from "./identity-and-keys";
import { operations } from "./operations";
import type { GcpScope } from "./scope";

const projectId = /^([a-z][a-z0-9.-]*:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

export const gcp: Cloud<GcpScope> = {
  package: "gcp",
  models: { ...compute, ...container, ...identityAndKeys, ...operations },
  functions,
  checkConfig: ({ project }) => {
    if (project === undefined || isUnknown(project)) return [];
    if (typeof project === "string" && projectId.test(project)) return [];
    return [{ property: "project", reason: `${JSON.stringify(project)} is no project id` }];
  },
  sampleScope: { key: "sample", project: "sample", region: "europe-west3", zone: undefined },
  configure: (inputs) => {
    const project = text(inputs["project"]) ?? "";
    return { key: project, project, region: text(inputs["region"]), zone: text(inputs["zone"]) };
  },
};
