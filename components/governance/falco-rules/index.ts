import { bulkDatabaseDump } from "./bulk-database-dump";
import { cryptoMiner } from "./crypto-miner";
import type { FalcoRuleFile } from "./rule";
import { unlistedDatabaseProcess } from "./unlisted-database-process";

/** Every detection of ours, by name. */
export const falcoRules: readonly FalcoRuleFile[] = [
  bulkDatabaseDump,
  cryptoMiner,
  unlistedDatabaseProcess,
];
