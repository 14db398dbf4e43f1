import type { Suite } from "../suite";
import { growthMemorySuite, growthSuite } from "./growth";
import { packSuite } from "./pack";
import { packCpuSuite } from "./pack-cpu";
import { packStartSuite } from "./pack-start";
import { scanMemorySuite, scanSuite } from "./scan";
import { stackSuite } from "./stack";

export const suites: readonly Suite[] = [
  stackSuite,
  growthSuite,
  growthMemorySuite,
  packSuite,
  packStartSuite,
  packCpuSuite,
  scanSuite,
  scanMemorySuite,
];
