"use strict";

const { writeSync } = process.getBuiltinModule("node:fs");

process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
