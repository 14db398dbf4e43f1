import type { Rule } from "../policypack/rule";
import { remarkText } from "../policypack/waiver-remarks";
import type { WaiverRemark } from "../policypack/waiver-remarks";
import { readWaiversFile } from "../policypack/waivers-file";
import type { PlacedWaiver } from "../policypack/waivers-file";
import { UsageError } from "./command";
import { readText } from "./input/read-file";
import type { ScanNotice } from "./scan-result";

/** The waivers that a scan heeds, and what is to be said about them. */
export interface WaiversInput {
  readonly waivers: readonly PlacedWaiver[];
  readonly notices: readonly ScanNotice[];
}

/**
 * @param file how the user calls the file
 * @param path where it is
 * @throws UsageError with every mistake in the file: no guard is loosened by half of it
 */
export function waiversInput(
  file: string,
  path: string,
  context: { readonly rules: readonly Rule[]; readonly now: Date },
): WaiversInput {
  const read = readText(path);
  if ("problem" in read) throw new UsageError([`--waivers ${file}: ${read.problem}`]);
  const { waivers, remarks } = readWaiversFile(read.text, context);
  const errors = remarks.filter(({ level }) => level === "error");
  if (errors.length > 0) throw new UsageError(errors.map((remark) => remarkText(remark, file)));
  return { waivers, notices: waiverNotices(remarks, file) };
}

/** Remarks on waivers as notices of the scan. */
export function waiverNotices(remarks: readonly WaiverRemark[], file: string): ScanNotice[] {
  return remarks.map((remark) => ({
    level: "warning",
    file,
    line: remark.line,
    message: remarkText(remark, file).slice(`${file}:${remark.line}: `.length),
  }));
}
