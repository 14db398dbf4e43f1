import type { Suite } from "../suite";
import { packSuite } from "./pack";
import { packCpuSuite } from "./pack-cpu";
import { packStartSuite } from "./pack-start";
import { scanMemorySuite, scanSuite } from "./scan";
import { stackSuite } from "./stack";

export const suites: readonly Suite[] = [
  stackSuite,
  packSuite,
  packStartSuite,
  packCpuSuite,
  scanSuite,
  scanMemorySuite,
];
