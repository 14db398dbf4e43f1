import type { Cloud } from "../model";
import { text } from "../values";
import { projectNumber } from "./identity-and-keys";
import type { GcpScope } from "./scope";
import { projectOf } from "./scope";

export const functions: Cloud<GcpScope>["functions"] = {
  "gcp:organizations/getClientConfig:getClientConfig": ({ scope }) => ({
    id: `projects/${scope.project}`,
    project: scope.project,
    region: scope.region ?? "",
    zone: scope.zone ?? "",
    // No credential, and it says so.
    accessToken: "simulated",
    defaultLabels: {},
  }),
  "gcp:organizations/getProject:getProject": ({ scope, inputs }) => {
    const project = text(inputs["projectId"]) ?? scope.project;
    return {
      id: `projects/${project}`,
      projectId: project,
      name: project,
      number: projectNumber(project),
      autoCreateNetwork: false,
      billingAccount: "",
      deletionPolicy: "PREVENT",
      effectiveLabels: {},
      folderId: "",
      labels: {},
      orgId: "",
      pulumiLabels: {},
      tags: {},
    };
  },
  "gcp:logging/getProjectCmekSettings:getProjectCmekSettings": ({ scope, inputs }) => {
    const project = projectOf(scope, inputs);
    return {
      ...inputs,
      id: `projects/${project}/cmekSettings`,
      name: `projects/${project}/cmekSettings`,
      project,
      kmsKeyName: inputs["kmsKeyName"] ?? "",
      kmsKeyVersionName: "",
      serviceAccountId: `cmek-p${projectNumber(project)}@gcp-sa-logging.iam.gserviceaccount.com`,
    };
  },
  "gcp:storage/getProjectServiceAccount:getProjectServiceAccount": ({ scope, inputs }) => {
    const project = projectOf(scope, inputs);
    const email = `service-${projectNumber(project)}@gs-project-accounts.iam.gserviceaccount.com`;
    return { id: email, emailAddress: email, member: `serviceAccount:${email}`, project };
  },
  "gcp:compute/getZones:getZones": ({ scope, inputs }) => {
    const project = projectOf(scope, inputs);
    const region = text(inputs["region"]) ?? scope.region ?? "";
    const names = ["a", "b", "c"].map((zone) => `${region}-${zone}`);
    return { id: `projects/${project}/regions/${region}`, project, region, names };
  },
  "gcp:container/getEngineVersions:getEngineVersions": ({ scope, inputs }) => {
    const prefix = (text(inputs["versionPrefix"]) ?? "1.0").replace(/\.$/, "");
    // Which versions there are is Google's to say; this one says that it is made up.
    const version = /^\d+\.\d+$/.test(prefix) ? `${prefix}.0-gke.0` : prefix;
    const channels = { RAPID: version, REGULAR: version, STABLE: version };
    return {
      ...inputs,
      id: "engine-versions",
      project: projectOf(scope, inputs),
      defaultClusterVersion: version,
      latestMasterVersion: version,
      latestNodeVersion: version,
      validMasterVersions: [version],
      validNodeVersions: [version],
      releaseChannelDefaultVersion: channels,
      releaseChannelLatestVersion: channels,
      releaseChannelUpgradeTargetVersion: channels,
    };
  },
};
