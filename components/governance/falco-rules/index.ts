import { accountTokenRequested } from "./account-token-requested";
import { bulkDatabaseDump } from "./bulk-database-dump";
import { cloudMetadataAccess } from "./cloud-metadata-access";
import { clusterAdminGranted } from "./cluster-admin-granted";
import { credentialFileRead } from "./credential-file-read";
import { cryptoMiner } from "./crypto-miner";
import { databaseServerShell } from "./database-server-shell";
import { escapeFileWrite } from "./escape-file-write";
import { escapeTool } from "./escape-tool";
import { execIntoPod } from "./exec-into-pod";
import { forbiddenRequest } from "./forbidden-request";
import { interactiveDatabaseShell } from "./interactive-database-shell";
import { kubeconfigRead } from "./kubeconfig-read";
import { miningPoolConnection } from "./mining-pool-connection";
import { notebookCompiler } from "./notebook-compiler";
import { packageManagerRun } from "./package-manager-run";
import { policyDeleted } from "./policy-deleted";
import { processEnvironmentRead } from "./process-environment-read";
import { readOnlyWrite } from "./read-only-write";
import { runtimeSocketAccess } from "./runtime-socket-access";
import { secretsListed } from "./secrets-listed";
import { serviceAccountTokenRead } from "./service-account-token-read";
import { tunnelTool } from "./tunnel-tool";
import { undeclaredDestination } from "./undeclared-destination";
import { unlistedDatabaseProcess } from "./unlisted-database-process";
import { unlistedHubProcess } from "./unlisted-hub-process";
import { waiverMadeByHand } from "./waiver-made-by-hand";
import type { FalcoRule } from "./rule";

/** Every detection of ours, by id. */
export const falcoRules: readonly FalcoRule[] = [
  accountTokenRequested,
  bulkDatabaseDump,
  cloudMetadataAccess,
  clusterAdminGranted,
  credentialFileRead,
  cryptoMiner,
  databaseServerShell,
  escapeFileWrite,
  escapeTool,
  execIntoPod,
  forbiddenRequest,
  interactiveDatabaseShell,
  kubeconfigRead,
  miningPoolConnection,
  notebookCompiler,
  packageManagerRun,
  policyDeleted,
  processEnvironmentRead,
  readOnlyWrite,
  runtimeSocketAccess,
  secretsListed,
  serviceAccountTokenRead,
  tunnelTool,
  undeclaredDestination,
  unlistedDatabaseProcess,
  unlistedHubProcess,
  waiverMadeByHand,
];
