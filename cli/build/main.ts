import { join } from "node:path";

import { buildCommand } from "./build";

// This is bundled to dist/build.js before it runs.
buildCommand(join(__dirname, ".."));
