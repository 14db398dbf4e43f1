import type { Command } from "./command";
import { imagesCheckCommand } from "./images/images-check-command";
import { imagesPinCommand } from "./images/images-pin-command";
import { kyvernoCommand } from "./kyverno/kyverno-command";
import { explainCommand } from "./rules/explain-command";
import { rulesCommand } from "./rules/rules-command";
import { rulesTestCommand } from "./rules/rules-test-command";
import { scanCommand } from "./scan-command";
import { waiversCheckCommand } from "./waivers/waivers-check-command";

/**
 * Every subcommand, in the order of the help. A new one is a module of its own that states itself by `defineCommand`
 * and imports what is heavy in `run` only, so that no command pays for another.
 */
export const commands: readonly Command[] = [
  scanCommand,
  rulesCommand,
  explainCommand,
  rulesTestCommand,
  waiversCheckCommand,
  kyvernoCommand,
  imagesPinCommand,
  imagesCheckCommand,
];
