import { palisade as palisadeIn } from "./scanning";
import type { Run, Surroundings } from "./scanning";

/** Runs the command in this checkout, unless another place is named. */
export function palisade(
  args: readonly string[],
  around: Partial<Surroundings> = {},
): Promise<Run> {
  return palisadeIn(args, { cwd: process.cwd(), ...around });
}
